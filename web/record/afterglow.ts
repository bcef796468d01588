import { failure, type Problem, problem, type Result, success } from '@afterglow/care/problem';
import {
  type DeviceId,
  type FieldsOf,
  type KeyId,
  newDeviceId,
  type WritingKeyring,
} from '@afterglow/care/record';
import type { AccountOnDevice, Unlocked } from '@afterglow/care/record/account';
import { type Database, openDatabase, stored } from './database.ts';
import { type Drafts, sealedDrafts } from './drafts.ts';
import { entropy } from './entropy.ts';
import { indexedDeviceLog } from './indexed-device-log.ts';
import { type OpenRecord, openRecord } from './open-record.ts';
import type { SyncLoop } from './sync-loop.ts';
import { type Tabs, tabs } from './tabs.ts';
import { type VoiceMemos, voiceMemos } from './voice-memos.ts';

/** How long a device stays open after it was last used. */
export type StayOpen = 'this-visit' | 'half-a-day';

const halfADay = 12 * 3_600_000;
/** Left alone for this long, a device that stays open for one visit locks. */
export const idleMs = 15 * 60_000;

/** Everything that is there while the record is open. */
export interface Open {
  readonly at: 'open';
  readonly handle: string;
  readonly record: OpenRecord;
  readonly drafts: Drafts;
  readonly memos: VoiceMemos;
  /** Undefined for a moment, until the code for it has been loaded. */
  readonly sync: SyncLoop | undefined;
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
  /** Takes in an account that was just made, signed in to, recovered or unlocked. */
  enter(unlocked: Unlocked, stay: StayOpen, signInSecret: string | undefined): Promise<Result<void>>;
  /** Replaces what this device keeps of the account, after its passphrase or recovery code was changed. */
  replaceAccount(account: AccountOnDevice): Promise<Result<void>>;
  lock(): Promise<void>;
  /** How many entries are on this device and nowhere else. Needs no key. */
  waiting(): Promise<number>;
  /** Removes the account and everything of it from this device. */
  leave(): Promise<Result<void>>;
  /** Somebody is here: a device that stays open stays open. */
  noticeActivity(): void;
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
  let idleTimer: ReturnType<typeof setTimeout> | undefined;

  const change = (next: AppState) => {
    state = next;
    for (const onChange of listeners) onChange();
  };
  const database = (): Database => {
    if (!opened.ok) throw new Error('storage is not available');
    return opened.value;
  };

  async function openWith(keyring: WritingKeyring, on: AccountOnDevice): Promise<Result<void>> {
    const log = indexedDeviceLog(database(), Date.now);
    const selfKey = keyring.keys.get('self.1');
    if (selfKey === undefined) return failure(problem('key-missing', 'self.1'));
    const record = await openRecord(log, keyring, () => {
      line.tell('record-changed');
      if (state.at === 'open') state.sync?.request();
    });
    if (!record.ok) return record;
    const memos = voiceMemos(database(), keyring.record);
    const drafts = sealedDrafts(database(), selfKey);
    change({ at: 'open', handle: on.handle, record: record.value, drafts, memos, sync: undefined });
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
    const left = (stay === 'this-visit' ? idleMs : halfADay) - (Date.now() - activeMs);
    idleTimer = setTimeout(() => (left <= 0 ? void app.lock() : watchIdle()), Math.max(left, 1000));
  }

  async function keepOpen(): Promise<void> {
    if (stay !== 'half-a-day') return;
    const kept = await stored(() => database().get('open', 'open'));
    if (kept.ok && kept.value !== undefined) {
      const { value } = kept;
      await stored(() => database().put('open', { ...value, until: Date.now() + halfADay }, 'open'));
    }
  }

  const app: Afterglow = {
    state: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    account: () => account,
    device: () => device,

    async enter({ on, keyring }, staying, secret) {
      const other = account !== undefined && account.account !== on.account;
      if (other) return failure(problem('entry-elsewhere', 'another account is on this device'));
      stay = staying;
      const kept = await stored(async () => {
        await database().put('account', on, 'account');
        if (stay === 'this-visit') {
          await database().delete('open', 'open');
          return;
        }
        const verifyingKey = keyring.authors.get(keyring.author);
        if (verifyingKey === undefined) throw new Error('a keyring without its own author');
        await database().put(
          'open',
          {
            until: Date.now() + halfADay,
            device: keyring.device,
            author: keyring.author,
            signingKey: keyring.signingKey,
            verifyingKey,
            keys: [...keyring.keys],
          },
          'open',
        );
      });
      if (!kept.ok) return kept;
      account = on;
      signInSecret = secret;
      activeMs = Date.now();
      const openedNow = await openWith(keyring, on);
      if (openedNow.ok) line.tell('unlocked');
      return openedNow;
    },

    async replaceAccount(on) {
      const kept = await stored(() => database().put('account', on, 'account'));
      if (!kept.ok) return kept;
      account = on;
      line.tell('account-changed');
      return success(undefined);
    },

    async lock() {
      await stored(() => database().delete('open', 'open'));
      closeRecord();
      line.tell('locked');
    },

    async waiting() {
      const { record } = account ?? {};
      if (record === undefined) return 0;
      const counted = await stored(() =>
        database().countFromIndex('entry', 'waiting', IDBKeyRange.only([record, 1])),
      );
      return counted.ok ? counted.value : 0;
    },

    async leave() {
      const cleared = await stored(async () => {
        const stores = ['entry', 'record', 'draft', 'chunk', 'account', 'open'] as const;
        const transaction = database().transaction(stores, 'readwrite');
        await Promise.all(stores.map((name) => transaction.objectStore(name).clear()));
        await transaction.done;
        await database().delete('device', 'safety-plan');
      });
      if (!cleared.ok) return cleared;
      account = undefined;
      closeRecord();
      line.tell('account-changed');
      return success(undefined);
    },

    noticeActivity() {
      const now = Date.now();
      if (now - activeMs < 60_000) return;
      activeMs = now;
      void keepOpen();
    },

    async planInTheOpen() {
      if (!opened.ok) return undefined;
      const kept = await stored(() => opened.value.get('device', 'safety-plan'));
      return kept.ok && kept.value !== undefined ? (JSON.parse(kept.value) as SafetyPlan) : undefined;
    },

    async keepPlanInTheOpen(plan) {
      return stored(async () => {
        if (plan === undefined) await database().delete('device', 'safety-plan');
        else await database().put('device', JSON.stringify(plan), 'safety-plan');
      });
    },
  };

  async function readDevice(): Promise<void> {
    const read = await stored(async () => {
      const known = await database().get('device', 'id');
      if (known === undefined) await database().put('device', device, 'id');
      return {
        device: (known ?? device) as DeviceId,
        account: await database().get('account', 'account'),
        open: await database().get('open', 'open'),
      };
    });
    if (!read.ok) {
      change({ at: 'unavailable', problem: read.problem });
      return;
    }
    device = read.value.device;
    account = read.value.account;
    const { open } = read.value;
    if (account === undefined) {
      change({ at: 'outside' });
    } else if (open === undefined || open.until < Date.now()) {
      if (open !== undefined) await stored(() => database().delete('open', 'open'));
      change({ at: 'locked', handle: account.handle });
    } else {
      stay = 'half-a-day';
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

  /** Another tab changed or removed the account. */
  async function readAccount(): Promise<void> {
    const read = await stored(() => database().get('account', 'account'));
    if (!read.ok) return;
    account = read.value;
    if (account === undefined || state.at === 'outside') closeRecord();
  }

  line.listen((message) => {
    if (message === 'locked' && state.at === 'open') closeRecord();
    if (message === 'record-changed' && state.at === 'open') void state.record.refresh();
    if (message === 'unlocked' && state.at === 'locked') void readDevice();
    if (message === 'account-changed') void readAccount();
  });
  if (opened.ok) await readDevice();
  return app;
}
