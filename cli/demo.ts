// afterglow demo URL: makes an artificial person on a running server, with the same code that seals a real
// person's entries, and prints how to sign in as them.
import { randomBytes } from 'node:crypto';
import { problemKind } from '@afterglow/care/problem';
import {
  type EntryId,
  emptyHead,
  momentOf,
  newDeviceId,
  type SealedEntry,
  writeEntry,
} from '@afterglow/care/record';
import { createAccount } from '@afterglow/care/record/account';
import { browserSession } from '@afterglow/care/record/rehearsal';
import { remoteAccount, remoteRecord } from '@afterglow/care/record/remote';
import { demoCourse } from './demo-course.ts';

const entropy = (length: number) => new Uint8Array(randomBytes(length));
const passphrase = 'lantern river garden quiet morning stone';

export interface DemoPerson {
  readonly handle: string;
  readonly passphrase: string;
  readonly entries: number;
}

/** Makes the artificial person; throws where the server will not have them, since nobody waits for an answer. */
export async function makeDemoPerson(serverUrl: string): Promise<DemoPerson> {
  const session = browserSession(fetch, serverUrl);
  const handle = `demo-robin-${randomBytes(2).toString('hex')}`;
  const created = await createAccount(
    { handle, passphrase },
    remoteAccount(session),
    newDeviceId(entropy),
    entropy,
  );
  if (!created.ok) throw new Error(problemKind(created.problem.code).sentence);
  const unlocked = await created.value.open();
  if (!unlocked.ok) throw new Error(problemKind(unlocked.problem.code).sentence);
  const { keyring } = unlocked.value;

  const date = new Date();
  const now = {
    instantMs: date.getTime(),
    offsetMinutes: -date.getTimezoneOffset(),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  const named = new Map<string, EntryId>();
  const idOf = (name: string): EntryId => {
    const id = named.get(name);
    if (id === undefined) throw new Error(`nothing in the demo is called ${name}`);
    return id;
  };
  const sealed: SealedEntry[] = [];
  for (const { when, name, make } of demoCourse(now, entropy)) {
    const draft = { ...make(idOf), happened: momentOf(when) } as Parameters<typeof writeEntry>[0];
    const written = await writeEntry(draft, { keyring, now: when, entropy, seen: emptyHead });
    if (!written.ok) throw new Error(`${draft.kind}: ${written.problem.where ?? written.problem.code}`);
    if (name !== undefined) named.set(name, written.value.id);
    sealed.push(written.value);
  }
  const remote = remoteRecord(session, keyring.record);
  for (let from = 0; from < sealed.length; from += 100) {
    const pushed = await remote.push(sealed.slice(from, from + 100));
    if (!pushed.ok) throw new Error(problemKind(pushed.problem.code).sentence);
  }
  return { handle, passphrase, entries: sealed.length };
}

/** Makes the person and says how to be them. */
export async function runDemo(serverUrl: string): Promise<void> {
  const person = await makeDemoPerson(serverUrl);
  console.log(`
An artificial person in the middle of a course (${person.entries} entries, all made up):
  open         ${serverUrl}/join
  sign-in name ${person.handle}
  passphrase   ${person.passphrase}
`);
}

if (import.meta.main) {
  const [, , serverUrl] = process.argv;
  if (serverUrl === undefined || URL.parse(serverUrl) === null) {
    console.error('Which server? For example: node cli/demo.ts http://127.0.0.1:8484');
    process.exitCode = 1;
  } else {
    await runDemo(new URL(serverUrl).origin);
  }
}
