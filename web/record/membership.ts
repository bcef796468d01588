import { failure, problem, problemKind, type Result, success } from '@afterglow/care/problem';
import {
  changePassphrase,
  changeRecoveryCode,
  createAccount,
  recover,
  type SignedInHere,
  signIn,
  type Unlocked,
  unlock,
} from '@afterglow/care/record/account';
import { remoteAccount } from '@afterglow/care/record/remote';
import type { Afterglow, StayOpen } from './afterglow.ts';
import { entropy } from './entropy.ts';
import { browserFetch } from './sync-loop.ts';

const remote = () => remoteAccount(browserFetch);

/** Handles are compared in lower case, and nobody should have to know that. */
export const tidyHandle = (typed: string): string => typed.trim().toLowerCase();

/** A way in that was just made. */
export interface MadeAccess {
  readonly recoveryCode: string;
  /** Opens the record here, once the person has said that the code is safe: Today would hide it. */
  readonly enter: () => Promise<Result<void>>;
}

/** Makes an account and opens it; the recovery code is for the person's eyes, once. */
export async function create(
  app: Afterglow,
  who: { readonly handle: string; readonly passphrase: string },
  stay: StayOpen,
): Promise<Result<MadeAccess>> {
  const created = notDone(await createAccount(who, remote(), app.device(), entropy), 'change');
  await noteCode(app, who.handle, created);
  if (!created.ok) return created;
  return success(enteredLater(app, created.value, stay));
}

/** Signs in on a device that does not have the account yet. */
export async function join(
  app: Afterglow,
  who: { readonly handle: string; readonly passphrase: string },
  stay: StayOpen,
): Promise<Result<void>> {
  const signedIn = notDone(await signIn(who, remote(), app.device(), entropy), 'question');
  return signedIn.ok ? entered(app, signedIn.value, stay) : signedIn;
}

/**
 * Unlocks this device. Where the passphrase does not fit, the server is asked as well: it may have been
 * changed on another device.
 */
export async function unlockHere(app: Afterglow, passphrase: string, stay: StayOpen): Promise<Result<void>> {
  const on = app.account();
  if (on === undefined) return failure(problem('signed-out'));
  const here = await unlock(on, passphrase, app.device());
  if (here.ok) return entered(app, here.value, stay);
  if (here.problem.code !== 'passphrase-wrong') return here;
  const there = await signIn({ handle: on.handle, passphrase }, remote(), app.device(), entropy, on);
  if (there.ok) return entered(app, there.value, stay);
  // Without a server nobody can say more than that it does not fit here.
  return problemKind(there.problem.code).who === 'time' && there.problem.code !== 'too-many-attempts'
    ? here
    : there;
}

/** Gets back in with the recovery code. */
export async function recoverHere(
  app: Afterglow,
  who: { readonly handle: string; readonly typedCode: string; readonly passphrase: string },
  stay: StayOpen,
): Promise<Result<MadeAccess>> {
  const recovered = notDone(await recover(who, remote(), app.device(), entropy), 'change');
  await noteCode(app, who.handle, recovered);
  if (!recovered.ok) return recovered;
  return success(enteredLater(app, recovered.value, stay));
}

export async function newPassphrase(
  app: Afterglow,
  phrases: { readonly current: string; readonly next: string },
): Promise<Result<void>> {
  const on = app.account();
  if (on === undefined) return failure(problem('signed-out'));
  const changed = notDone(await changePassphrase(on.keyBox, phrases, remote(), entropy), 'change');
  return changed.ok ? app.replaceAccount({ ...on, keyBox: changed.value }) : changed;
}

export async function newRecoveryCode(
  app: Afterglow,
  passphrase: string,
): Promise<Result<{ readonly recoveryCode: string }>> {
  const on = app.account();
  if (on === undefined) return failure(problem('signed-out'));
  const changed = notDone(await changeRecoveryCode(on.keyBox, passphrase, remote(), entropy), 'change');
  await noteCode(app, on.handle, changed);
  if (!changed.ok) return changed;
  const kept = await app.replaceAccount({ ...on, keyBox: changed.value.keyBox });
  return kept.ok ? success({ recoveryCode: changed.value.recoveryCode }) : kept;
}

/** Ends this account's sessions elsewhere, and lists them. */
export const devices = () => remote().devices();
export const signOutDevice = (id: string) => remote().signOutDevice(id);

/** Ends the server's session of this device; false where the server could not be told. */
export async function signOutHere(): Promise<boolean> {
  const done = await remote().signOut();
  return done.ok || done.problem.code === 'signed-out';
}

/** Signs this device out and removes everything of the account from it. */
export async function leave(app: Afterglow): Promise<Result<void>> {
  return app.leave(signOutHere);
}

/** A code that is on the screen, or may count on the server without ever having been seen, is asked after. */
async function noteCode(app: Afterglow, handle: string, made: Result<unknown>): Promise<void> {
  if (made.ok || made.problem.code === 'change-unconfirmed') await app.showCode(handle);
}

const enteredLater = (
  app: Afterglow,
  { recoveryCode, open }: { readonly recoveryCode: string; open(): Promise<Result<Unlocked>> },
  stay: StayOpen,
): MadeAccess => ({
  recoveryCode,
  async enter() {
    const unlocked = await open();
    if (!unlocked.ok) return unlocked;
    await app.confirmCode();
    return app.enter(unlocked.value, stay, undefined);
  },
});

/**
 * “Kept, and sent later” is what the other problems say without a network. This cannot be sent later; and where
 * there was a network, a change may have arrived although no answer came back.
 */
function notDone<T>(result: Result<T>, kind: 'question' | 'change'): Result<T> {
  const code = result.ok ? undefined : result.problem.code;
  if (code !== 'offline' && code !== 'server-unavailable') return result;
  const mayBeDone = kind === 'change' && navigator.onLine;
  return failure(problem(mayBeDone ? 'change-unconfirmed' : 'needs-server'));
}

const entered = (
  app: Afterglow,
  { unlocked, signInSecret }: SignedInHere,
  stay: StayOpen,
): Promise<Result<void>> => app.enter(unlocked, stay, signInSecret);
