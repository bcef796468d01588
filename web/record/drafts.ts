import { openSealed, seal, textOf, utf8 } from '@afterglow/care/record';
import { type Database, stored } from './database.ts';
import { entropy } from './entropy.ts';

/**
 * What is typed and not yet saved: sealed like everything else, kept on this device only, and there again
 * after a crash, a reload or a lock.
 */
export interface Drafts {
  keep(name: string, value: unknown): Promise<void>;
  read(name: string): Promise<unknown>;
  drop(name: string): Promise<void>;
  /** The names of all drafts that begin so. */
  names(beginning: string): Promise<readonly string[]>;
}

export function sealedDrafts(database: Database, key: CryptoKey): Drafts {
  const contextOf = (name: string) => utf8(`draft ${name}`);
  return {
    async keep(name, value) {
      const sealed = await seal(utf8(JSON.stringify(value)), contextOf(name), key, entropy);
      // A draft that cannot be kept is still on the screen; saving it will say what is wrong.
      await stored(async () => {
        const transaction = database.transaction(['draft', 'account'], 'readwrite');
        // Whoever left this device in another tab has taken the drafts along.
        const here = (await transaction.objectStore('account').get('account')) !== undefined;
        if (here) await transaction.objectStore('draft').put({ name, sealed, changedMs: Date.now() });
        await transaction.done;
      });
    },
    async read(name) {
      const row = await stored(() => database.get('draft', name));
      if (!row.ok || row.value === undefined) return undefined;
      const opened = await openSealed(row.value.sealed, contextOf(name), key);
      const text = opened === undefined ? undefined : textOf(opened);
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    async drop(name) {
      await stored(() => database.delete('draft', name));
    },
    async names(beginning) {
      const all = await stored(() => database.getAllKeys('draft'));
      return all.ok ? all.value.filter((name) => name.startsWith(beginning)) : [];
    },
  };
}
