import type { Bytes } from './bytes.ts';
import type { Header } from './header.ts';
import type { AuthorId, DeviceId, EntryId, RecordId } from './identity.ts';
import type { FieldsOf, KindName } from './kinds/index.ts';
import type { Moment } from './moment.ts';

interface EntryCommon {
  readonly id: EntryId;
  readonly record: RecordId;
  readonly audience: 'self' | 'circle';
  readonly author: AuthorId;
  readonly device: DeviceId;
  /** When the device wrote it, by the device's clock, UTC. */
  readonly written: string;
  /** When it happened, as the person lived it. */
  readonly happened: Moment;
  /** The entry this one replaces. */
  readonly corrects?: EntryId;
  /** Seconds the person spent on the screen that wrote it. */
  readonly tookSeconds?: number;
  /** How far its device had verified the server's order when it wrote: seq and chain (base64url). */
  readonly seen: Header['seen'];
  /** The attention a human was asked for, from the header. */
  readonly attention?: Header['attention'];
}

/** An opened entry of one kind. */
export type EntryOf<Name extends KindName> = EntryCommon & {
  readonly kind: Name;
  readonly fields: FieldsOf<Name>;
};

/** An opened entry. `entry.kind` tells which `fields` it has. */
export type Entry = { [Name in KindName]: EntryOf<Name> }[KindName];

/** What a person wants written; everything else of an entry comes from the device. */
export type Draft = {
  [Name in KindName]: {
    readonly kind: Name;
    readonly fields: FieldsOf<Name>;
    readonly happened: Moment;
    /** Where it differs from the kind's own. */
    readonly audience?: 'self' | 'circle';
    readonly corrects?: EntryId;
    readonly tookSeconds?: number;
    readonly attention?: Header['attention'];
  };
}[KindName];

/** An entry as it is stored and sent: its id, and the frame's bytes. */
export interface SealedEntry {
  readonly id: EntryId;
  readonly bytes: Bytes;
}
