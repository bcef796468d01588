// What `npm start` runs once everything is installed: builds the app if it changed, then starts the server in
// this very process, so that a signal reaches it without detours.
import { buildWeb } from './build-web.ts';

const begun = performance.now();
const demo = process.argv.includes('--demo');
// Artificial people never stand among real ones.
if (demo) process.env.AFTERGLOW_DATA ??= 'data-demo';
if (await buildWeb()) process.stdout.write(`Built the app (${seconds()}).\n`);
await import('../server/main.ts');
process.stdout.write(`First page after ${seconds()}.\n`);

if (demo) {
  const { server } = await import('../server/main.ts');
  const { runDemo } = await import('../cli/demo.ts');
  await runDemo(server.url);
}

function seconds(): string {
  return `${((performance.now() - begun) / 1000).toFixed(1)} s`;
}
