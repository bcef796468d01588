import type { Result } from '@afterglow/care/problem';
import type { DeviceId, WritingKeyring } from '@afterglow/care/record';
import type { AccountOnDevice } from '@afterglow/care/record/account';
import { type Database, type OpenKeys, stored } from './database.ts';

/** Everything that lies on this device beside the record itself. */
export interface DeviceRows {
  readonly device: DeviceId;
  readonly account: AccountOnDevice | undefined;
  readonly open: OpenKeys | undefined;
  /** Whether this device was last asked to stay open. */
  readonly staysOpen: boolean;
  /** For whom a recovery code was shown that nobody has said to be safe. */
  readonly codeFor: string | undefined;
  /** Whether this device was left while the server could not be told. */
  readonly owesSignOut: boolean;
}

/** Reads and writes the account, the keys of a device that stays open, and what belongs to the device alone. */
export function onDevice(database: Database) {
  const setting = (name: string, value: string | undefined): Promise<Result<void>> =>
    stored(async () => {
      if (value === undefined) await database.delete('device', name);
      else await database.put('device', value, name);
    });

  return {
    /** @param fresh this device's id where it has none yet. */
    read: (fresh: DeviceId): Promise<Result<DeviceRows>> =>
      stored(async () => {
        const known = await database.get('device', 'id');
        if (known === undefined) await database.put('device', fresh, 'id');
        return {
          device: (known ?? fresh) as DeviceId,
          account: await database.get('account', 'account'),
          open: await database.get('open', 'open'),
          staysOpen: (await database.get('device', 'stay')) === 'half-a-day',
          codeFor: await database.get('device', 'code-shown-for'),
          owesSignOut: (await database.get('device', 'sign-out-owed')) !== undefined,
        };
      }),

    account: () => stored(() => database.get('account', 'account')),
    /** Replaces what is kept of the account, unless it has left meanwhile. */
    keepAccount: (on: AccountOnDevice): Promise<Result<void>> =>
      stored(async () => {
        const transaction = database.transaction('account', 'readwrite');
        if ((await transaction.store.get('account')) !== undefined)
          await transaction.store.put(on, 'account');
        await transaction.done;
      }),

    /** Keeps an account that was just entered, with its keys where it stays open `until`. */
    enter: (on: AccountOnDevice, keyring: WritingKeyring, until: number | undefined): Promise<Result<void>> =>
      stored(async () => {
        await database.put('account', on, 'account');
        await database.put('device', until === undefined ? 'this-visit' : 'half-a-day', 'stay');
        await database.delete('device', 'sign-out-owed');
        if (until === undefined) {
          await database.delete('open', 'open');
          return;
        }
        const verifyingKey = keyring.authors.get(keyring.author);
        if (verifyingKey === undefined) throw new Error('a keyring without its own author');
        const { device, author, signingKey, keys } = keyring;
        await database.put(
          'open',
          { until, device, author, signingKey, verifyingKey, keys: [...keys] },
          'open',
        );
      }),

    /** One transaction: a lock that comes in between must not be undone. */
    stayOpen: (until: number): Promise<Result<void>> =>
      stored(async () => {
        const transaction = database.transaction('open', 'readwrite');
        const kept = await transaction.store.get('open');
        if (kept !== undefined) await transaction.store.put({ ...kept, until }, 'open');
        await transaction.done;
      }),
    forgetKeys: () => stored(() => database.delete('open', 'open')),

    codeFor: (handle: string | undefined) => setting('code-shown-for', handle),
    owesSignOut: (owes: boolean) => setting('sign-out-owed', owes ? 'yes' : undefined),
    planInTheOpen: () => stored(() => database.get('device', 'safety-plan')),
    keepPlanInTheOpen: (plan: string | undefined) => setting('safety-plan', plan),

    /** How many entries of a record are here and nowhere else. */
    waiting: (record: AccountOnDevice['record']): Promise<Result<number>> =>
      stored(() => database.countFromIndex('entry', 'waiting', IDBKeyRange.only([record, 1]))),

    /** Removes everything of the account; what belongs to the device alone stays. */
    clear: (): Promise<Result<void>> =>
      stored(async () => {
        const stores = ['entry', 'record', 'draft', 'chunk', 'account', 'open'] as const;
        const transaction = database.transaction([...stores, 'device'] as const, 'readwrite');
        await Promise.all(stores.map((name) => transaction.objectStore(name).clear()));
        await transaction.objectStore('device').delete('safety-plan');
        await transaction.objectStore('device').delete('code-shown-for');
        await transaction.done;
      }),
  };
}
