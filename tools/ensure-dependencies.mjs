// Runs before `npm start` and `npm test`, on whatever Node the machine has (20 or later), so it may
// use nothing that is not already in Node. It installs from the lock file when the lock file changed
// since the last complete install, and is done in a few milliseconds otherwise.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const stamp = join(root, 'node_modules', '.afterglow-installed');
// The stamp names the lock file and the platform, not the running Node: the first run happens on the
// system's Node and the next on the pinned one, and that alone must not reinstall everything.
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  process.stderr.write('Installing what Afterglow needs (once; about half a minute)…\n');
  try {
    npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  } catch {
    process.stderr.write(
      '\nInstalling failed; what npm said stands above. Nothing else was changed.\n' +
        'Check that the npm registry can be reached and that this folder can be written, then run the same command again.\n',
    );
    process.exit(1);
  }
  // Written last, so that an interrupted install is repeated.
  writeFileSync(stamp, wanted);
}

function npm(args) {
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) execFileSync(process.execPath, [script, ...args], options);
  else execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}
