import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

// Dictionaries for judging a passphrase: large, and needed only where an account is made, with a network.
const notKept = /strength|dictionary|language/;

// Today, and what it stands on. Pages, keys, sending and evidence come when they are asked for.
const firstRoute = new RegExp(
  [
    'node_modules/(react|react-dom|scheduler|wouter|use-sync-external-store|mitt|regexparam|idb|uuid|@scure/base)/',
    'node_modules/zod/v4/(mini|core)/',
    'node_modules/@noble/hashes/(sha2|_md|utils)',
    'care/problem/',
    'care/record/(?!keys/|remote/|account/|rehearsal/|wire|attachment|sync/synchronise|memory-store|sync/memory)',
    'care/programme/(?!progress|setbacks)[a-z-]+[.]ts',
    'care/measures/(?!change)[a-z-]+[.]ts',
    'care/evidence/(clocks|index)[.]ts',
    'web/app[.]tsx',
    'web/record/(?!sync-loop|membership|play-memo)',
    'web/shell/(?!claim|field)',
    'web/text/(cards|dates|intentions|sending|practice-names)[.]ts',
    'web/patient/today/(today-page|day-strip|lanes)',
    'web/patient/setbacks/crisis-strip[.]',
  ].join('|'),
);

/** Writes the list of files into the service worker, and a brotli copy beside everything that compresses. */
function afterglow(): Plugin {
  return {
    name: 'afterglow',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.keys(bundle).filter((name) => name.startsWith('assets/') && !notKept.test(name));
        const list = [
          '/',
          '/manifest.webmanifest',
          '/icon.svg',
          ...files.map((name) => `/${name}`),
        ].toSorted();
        const page = bundle['index.html'];
        const source = page?.type === 'asset' ? String(page.source) : '';
        const seldom = Object.entries(bundle).filter(
          ([name]) => name.startsWith('assets/') && notKept.test(name),
        );
        const fetched = Object.fromEntries(
          seldom.map(([name, file]) => [
            `/${name}`,
            createHash('sha256')
              .update(file.type === 'chunk' ? file.code : file.source)
              .digest('hex'),
          ]),
        );
        const version = createHash('sha256')
          .update(list.join('\n'))
          .update(JSON.stringify(fetched))
          .update(source)
          .digest('hex')
          .slice(0, 12);
        const worker = bundle['service-worker.js'];
        if (worker?.type === 'chunk') {
          worker.code = worker.code
            .replace('__VERSION__', version)
            .replace('__FILES__', JSON.stringify(list))
            .replace('__FETCHED__', JSON.stringify(fetched));
        }
        for (const [name, file] of Object.entries(bundle)) {
          if (!/\.(js|css|html|json)$/.test(name)) continue;
          const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          // The last few per cent of a large dictionary are not worth four seconds of everybody's start.
          const params = { [constants.BROTLI_PARAM_QUALITY]: content.length > 500_000 ? 5 : 11 };
          this.emitFile({
            type: 'asset',
            fileName: `${name}.br`,
            source: brotliCompressSync(content, { params }),
          });
        }
      },
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), afterglow()],
  build: {
    target: 'es2024',
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'files.json',
    rollupOptions: {
      input: { index: 'web/index.html', 'service-worker': 'web/service-worker/service-worker.ts' },
      output: {
        // What every visit needs travels as one file: many small ones compress worse and cost a round trip each.
        codeSplitting: { groups: [{ name: 'first', test: firstRoute, priority: 1 }] },
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js',
      },
    },
  },
});
