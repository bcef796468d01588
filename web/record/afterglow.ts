import { failure, type Problem, problem, type Result, success } from '@afterglow/care/problem';
import {
  type DeviceId,
  type FieldsOf,
  type KeyId,
  newDeviceId,
  type WritingKeyring,
} from '@afterglow/care/record';
import type { AccountOnDevice, Unlocked } from '@afterglow/care/record/account';
import { type Database, openDatabase } from './database.ts';
import { type Drafts, sealedDrafts } from './drafts.ts';
import { entropy } from './entropy.ts';
import { indexedDeviceLog } from './indexed-device-log.ts';
import { onDevice } from './on-device.ts';
import { type OpenRecord, openRecord } from './open-record.ts';
import type { SyncLoop } from './sync-loop.ts';
import { type Tabs, tabs } from './tabs.ts';
import { type VoiceMemos, voiceMemos } from './voice-memos.ts';

/** How long a device stays open after it was last used. */
export type StayOpen = 'this-visit' | 'half-a-day';

const halfADay = 12 * 3_600_000;
/** Left alone for this long, a device that stays open for one visit locks. */
const idleMs = 15 * 60_000;

/** Everything that is there while the record is open. */
export interface Open {
  readonly at: 'open';
  readonly handle: string;
  readonly record: OpenRecord;
  readonly drafts: Drafts;
  readonly memos: VoiceMemos;
  /** Undefined for a moment, until the code for it has been loaded. */
  readonly sync: SyncLoop | undefined;
  /** The recovery code was shown on this device and never said to be safe: the page was lost, perhaps. */
  readonly codeUnconfirmed: boolean;
}

/** Where the app stands on this device. */
export type AppState =
  | { readonly at: 'starting' }
  | { readonly at: 'unavailable'; readonly problem: Problem }
  | { readonly at: 'outside' }
  | { readonly at: 'locked'; readonly handle: string }
  | Open;

/** The app's one state outside React: what this device has, and whether it is unlocked. */
export interface Afterglow {
  state(): AppState;
  subscribe(onChange: () => void): () => void;
  /** The account on this device, for unlocking it. */
  account(): AccountOnDevice | undefined;
  device(): DeviceId;
  /** How long this device was last asked to stay open; only this visit where it never was. */
  lastStay(): StayOpen;
  /** For whom a recovery code was shown here that nobody has said to be safe. */
  codeShownFor(): string | undefined;
  /** Remembers that a recovery code is on the screen, until `confirmCode`. */
  showCode(handle: string): Promise<void>;
  confirmCode(): Promise<void>;
  /** Takes in an account that was just made, signed in to, recovered or unlocked. */
  enter(unlocked: Unlocked, stay: StayOpen, signInSecret: string | undefined): Promise<Result<void>>;
  /** Replaces what this device keeps of the account, after its passphrase or recovery code was changed. */
  replaceAccount(account: AccountOnDevice): Promise<Result<void>>;
  lock(): Promise<void>;
  /** How many entries are on this device and nowhere else. Needs no key. */
  waiting(): Promise<number>;
  /**
   * Removes the account and everything of it from this device.
   *
   * @param signOut ends the server's session; where it cannot, the next start with a network does.
   */
  leave(signOut: () => Promise<boolean>): Promise<Result<void>>;
  /** Somebody is here: a device that stays open stays open. */
  noticeActivity(): void;
  /** Keeps the device open until the returned function is called: a session, a recording, a meditation. */
  holdOpen(): () => void;
  /** The safety plan, where the person wants it readable on this device without a passphrase. */
  planInTheOpen(): Promise<SafetyPlan | undefined>;
  /** Keeps the safety plan readable on this device, or ends that. The person's own choice, and off unless made. */
  keepPlanInTheOpen(plan: SafetyPlan | undefined): Promise<Result<void>>;
}

export type SafetyPlan = FieldsOf<'safety-plan'>;

/** Starts the app on this device: opens its storage, and the record as well where it was left open. */
export async function startAfterglow(databaseName = 'afterglow'): Promise<Afterglow> {
  const opened = await openDatabase(databaseName);
  const unavailable = opened.ok ? undefined : opened.problem;
  const listeners = new Set<() => void>();
  const line: Tabs = tabs(databaseName);
  let state: AppState = unavailable ? { at: 'unavailable', problem: unavailable } : { at: 'starting' };
  let account: AccountOnDevice | undefined;
  let device = newDeviceId(entropy);
  let signInSecret: string | undefined;
  let stay: StayOpen = 'this-visit';
  let activeMs = Date.now();
  let holders = 0;
  let codeFor: string | undefined;
  let idleTimer: ReturnType<typeof setTimeout> | undefined;

  const change = (next: AppState) => {
    state = next;
    for (const onChange of listeners) onChange();
  };
  const database = (): Database => {
    if (!opened.ok) throw new Error('storage is not available');
    return opened.value;
  };

  const here = () => onDevice(database());

  async function openWith(keyring: WritingKeyring, on: AccountOnDevice): Promise<Result<void>> {
    const log = indexedDeviceLog(database(), Date.now, true);
    const selfKey = keyring.keys.get('self.1');
    if (selfKey === undefined) return failure(problem('key-missing', 'self.1'));
    const record = await openRecord(log, keyring, () => {
      line.tell('record-changed');
      if (state.at === 'open') state.sync?.request();
    });
    if (!record.ok) return record;
    const memos = voiceMemos(database(), keyring.record);
    const drafts = sealedDrafts(database(), selfKey);
    const codeUnconfirmed = codeFor === on.handle;
    change({
      at: 'open',
      handle: on.handle,
      record: record.value,
      drafts,
      memos,
      sync: undefined,
      codeUnconfirmed,
    });
    watchIdle();
    void startSyncing(on, record.value, memos, log);
    return success(undefined);
  }

  // Sending needs code that showing Today does not; it comes a moment later.
  async function startSyncing(
    on: AccountOnDevice,
    record: OpenRecord,
    memos: VoiceMemos,
    log: ReturnType<typeof indexedDeviceLog>,
  ): Promise<void> {
    const [{ syncLoop, browserFetch }, { remoteAccount }] = await Promise.all([
      import('./sync-loop.ts'),
      import('@afterglow/care/record/remote'),
    ]);
    if (state.at !== 'open' || state.record !== record) return;
    const remote = remoteAccount(browserFetch);
    const sync = syncLoop({
      record: on.record,
      log,
      memos,
      account: remote,
      async signIn() {
        if (signInSecret === undefined) return failure(problem('signed-out'));
        const signedIn = await remote.signIn({ handle: on.handle, signInSecret });
        if (signedIn.ok) return success(undefined);
        // The passphrase was changed on another device: what this one knows signs in no more.
        if (signedIn.problem.code === 'passphrase-wrong') signInSecret = undefined;
        return failure(
          signedIn.problem.code === 'passphrase-wrong' ? problem('signed-out') : signedIn.problem,
        );
      },
      onChanged() {
        void record.refresh();
        line.tell('record-changed');
      },
    });
    change({ ...state, sync });
  }

  function closeRecord(): void {
    if (state.at === 'open') state.sync?.stop();
    clearTimeout(idleTimer);
    signInSecret = undefined;
    change(account === undefined ? { at: 'outside' } : { at: 'locked', handle: account.handle });
  }

  function watchIdle(): void {
    clearTimeout(idleTimer);
    if (holders > 0) activeMs = Date.now();
    const left = (stay === 'this-visit' ? idleMs : halfADay) - (Date.now() - activeMs);
    idleTimer = setTimeout(() => (left <= 0 ? void app.lock() : watchIdle()), Math.max(left, 1000));
  }

  function noteActivity(): void {
    activeMs = Date.now();
    if (stay === 'half-a-day') void here().stayOpen(activeMs + halfADay);
  }

  const app: Afterglow = {
    state: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    account: () => account,
    device: () => device,
    lastStay: () => stay,

    codeShownFor: () => codeFor,

    async showCode(handle) {
      codeFor = handle;
      await here().codeFor(handle);
    },

    async confirmCode() {
      codeFor = undefined;
      await here().codeFor(undefined);
      if (state.at === 'open') change({ ...state, codeUnconfirmed: false });
    },

    async enter({ on, keyring }, staying, secret) {
      if (account !== undefined && account.account !== on.account) {
        return failure(problem('entry-elsewhere', 'another account is on this device'));
      }
      if (account !== undefined && account.record !== on.record) return failure(problem('record-missing'));
      stay = staying;
      const until = stay === 'half-a-day' ? Date.now() + halfADay : undefined;
      const kept = await here().enter(on, keyring, until);
      if (!kept.ok) return kept;
      account = on;
      signInSecret = secret;
      activeMs = Date.now();
      const openedNow = await openWith(keyring, on);
      if (openedNow.ok) line.tell('unlocked');
      return openedNow;
    },

    async replaceAccount(on) {
      const kept = await here().keepAccount(on);
      if (!kept.ok) return kept;
      account = on;
      line.tell('account-changed');
      return success(undefined);
    },

    async lock() {
      await here().forgetKeys();
      closeRecord();
      line.tell('locked');
    },

    async waiting() {
      const { record } = account ?? {};
      if (record === undefined) return 0;
      const counted = await here().waiting(record);
      return counted.ok ? counted.value : 0;
    },

    async leave(signOut) {
      // First of all, so that nothing that is under way signs in again.
      closeRecord();
      const signedOut = await signOut();
      const cleared = await here().clear();
      if (!cleared.ok) return cleared;
      await here().owesSignOut(!signedOut);
      account = undefined;
      change({ at: 'outside' });
      line.tell('account-changed');
      return success(undefined);
    },

    noticeActivity() {
      if (Date.now() - activeMs < 60_000) return;
      noteActivity();
      // Other tabs do not see this one's keys and touches.
      line.tell('active');
    },

    holdOpen() {
      holders++;
      const minute = setInterval(() => app.noticeActivity(), 60_000);
      return () => {
        clearInterval(minute);
        holders--;
      };
    },

    async planInTheOpen() {
      if (!opened.ok) return undefined;
      const kept = await here().planInTheOpen();
      return kept.ok && kept.value !== undefined ? (JSON.parse(kept.value) as SafetyPlan) : undefined;
    },

    async keepPlanInTheOpen(plan) {
      return here().keepPlanInTheOpen(plan === undefined ? undefined : JSON.stringify(plan));
    },
  };

  async function readDevice(): Promise<void> {
    const read = await here().read(device);
    if (!read.ok) {
      change({ at: 'unavailable', problem: read.problem });
      return;
    }
    device = read.value.device;
    account = read.value.account;
    codeFor = read.value.codeFor;
    if (read.value.staysOpen) stay = 'half-a-day';
    const { open } = read.value;
    if (account === undefined) {
      if (read.value.owesSignOut) void payOwedSignOut();
      change({ at: 'outside' });
    } else if (open === undefined || open.until < Date.now()) {
      if (open !== undefined) await here().forgetKeys();
      change({ at: 'locked', handle: account.handle });
    } else {
      const keyring: WritingKeyring = {
        record: account.record,
        device: open.device,
        author: open.author as WritingKeyring['author'],
        signingKey: open.signingKey,
        authors: new Map([[open.author as WritingKeyring['author'], open.verifyingKey]]),
        keys: new Map(open.keys as readonly (readonly [KeyId, CryptoKey])[]),
      };
      const openedNow = await openWith(keyring, account);
      if (!openedNow.ok) change({ at: 'unavailable', problem: openedNow.problem });
    }
  }

  /** This device was left without a network, so the server has not heard of it yet. */
  async function payOwedSignOut(): Promise<void> {
    const { signOutHere } = await import('./membership.ts');
    if (await signOutHere()) await here().owesSignOut(false);
  }

  /** Another tab changed or removed the account. */
  async function readAccount(): Promise<void> {
    const read = await here().account();
    if (!read.ok) return;
    account = read.value;
    if (account === undefined || state.at === 'outside') closeRecord();
  }

  line.listen((message) => {
    if (message === 'locked' && state.at === 'open') closeRecord();
    if (message === 'record-changed' && state.at === 'open') void state.record.refresh();
    if (message === 'unlocked' && state.at === 'locked') void readDevice();
    if (message === 'account-changed') void readAccount();
    if (message === 'active') noteActivity();
  });
  if (opened.ok) await readDevice();
  return app;
}
