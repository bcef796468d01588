import { join } from 'node:path';
import { readConfiguration } from './configuration.ts';
import { startServer } from './start.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

const read = readConfiguration(process.env);
if (!read.ok) {
  for (const why of read.why) process.stderr.write(`${why}\n`);
  process.exit(1);
}
const { configuration } = read;
const webFolder = process.env.AFTERGLOW_WEB ?? join(import.meta.dirname, '..', 'web', 'dist');

// Before anything is started: a signal that comes early must not leave a database behind.
let ending = false;
const stopping = new AbortController();
const starting = startServer(configuration, webFolder, stopping.signal);
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  say('Stopping…');
  stopping.abort();
  const begun = await starting;
  if (begun.ok) await begun.server.stop();
  say('Stopped. Everything is kept.');
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
// `npm start` does not pass SIGTERM on: it dies and leaves us behind. A parent that changes is how we notice.
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void end();
  }, 500).unref();
}

const started = await starting;
if (!started.ok) {
  process.stderr.write(`${started.why}\n`);
  process.exit(ending ? 0 : 1);
}
/** The server this process runs. */
export const { server } = started;
say(`Afterglow is ready: ${server.url}`);
say(`Data: ${server.engine?.folder ?? 'the database at DATABASE_URL'}`);
if (server.engine?.adopted)
  say('(Found the database of a start that was cut off, whole, and went on with it.)');
say('Stop it with Ctrl-C.');
process.send?.({ ready: server.url });
