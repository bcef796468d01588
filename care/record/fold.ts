import type { Entry, EntryOf } from './entry.ts';
import type { EntryId } from './identity.ts';
import type { KindName } from './kinds/index.ts';
import { instantOf } from './moment.ts';

/** An opened entry with what this device knows of its whereabouts. */
export interface Kept {
  readonly entry: Entry;
  /** Its place in the server's order; undefined while it is only saved on this device. */
  readonly sentSeq?: number;
  /** Its position on this device, which orders what has not been sent. */
  readonly position: number;
}

/** An entry as it stands after corrections. */
export type Standing<E = Entry> = E & {
  /** The id under which it was first written; stays the same through corrections. */
  readonly root: EntryId;
  readonly corrected: boolean;
  readonly sent: boolean;
};

/**
 * The record as it stands: corrections applied, what was taken back left out, ordered by when it happened.
 *
 * Two devices may correct (or take back) the same entry without knowing of each other; then the later place
 * in the server's order holds, and what is not sent yet comes after everything that is. Once both devices
 * have sent and fetched everything, both show the same. What was corrected never comes back by its place: an
 * original that the server refused, or got later than its correction, stays replaced.
 */
export function standing(kept: readonly Kept[]): readonly Standing[] {
  // An entry that stands twice counts where it stood first.
  const first = new Set<EntryId>();
  const ordered = kept
    .toSorted(byPlace)
    .filter(({ entry }) => !first.has(entry.id) && first.add(entry.id).size > 0);
  const byId = new Map(ordered.map((item) => [item.entry.id, item.entry]));
  const latest = new Map<EntryId, Kept>();
  const replaced = new Set(ordered.flatMap(({ entry }) => replacedBy(entry, byId)?.id ?? []));
  for (const item of ordered) {
    const root = rootOf(item.entry, byId);
    if (!latest.has(root) || !replaced.has(item.entry.id)) latest.set(root, item);
  }
  return [...latest]
    .filter(([, { entry }]) => entry.kind !== 'correction')
    .map(([root, { entry, sentSeq }]) =>
      Object.freeze({ ...entry, root, corrected: root !== entry.id, sent: sentSeq !== undefined }),
    )
    .toSorted(byHappened);
}

/** The standing entries of one kind, oldest first. */
export function ofKind<Name extends KindName>(
  entries: readonly Standing[],
  kind: Name,
): readonly Standing<EntryOf<Name>>[] {
  return entries.filter((entry) => entry.kind === kind) as unknown as readonly Standing<EntryOf<Name>>[];
}

/** The entry that this one, through any number of corrections, stands for. */
function rootOf(entry: Entry, byId: ReadonlyMap<EntryId, Entry>): EntryId {
  let root = entry;
  const visited = new Set<EntryId>([entry.id]);
  for (;;) {
    const named = namedBy(root);
    if (named === undefined || visited.has(named)) return root.id;
    // The corrected entry has not arrived: its id is known all the same, and later corrections agree on it.
    if (!byId.has(named)) return named;
    const earlier = replacedBy(root, byId);
    if (earlier === undefined) return root.id;
    visited.add(named);
    root = earlier;
  }
}

/** The entry that this one corrects or takes back, where it is here and its author may. */
function replacedBy(entry: Entry, byId: ReadonlyMap<EntryId, Entry>): Entry | undefined {
  const named = namedBy(entry);
  const earlier = named === undefined ? undefined : byId.get(named);
  return earlier !== undefined && mayReplace(entry, earlier) ? earlier : undefined;
}

const namedBy = (entry: Entry): EntryId | undefined =>
  entry.kind === 'correction' ? entry.fields.takesBack : entry.corrects;

// Only its author corrects an entry, and only with its own kind: nobody else can make words disappear.
const mayReplace = (later: Entry, earlier: Entry): boolean =>
  later.author === earlier.author && (later.kind === 'correction' || later.kind === earlier.kind);

function byPlace(a: Kept, b: Kept): number {
  const placeA = a.sentSeq ?? Number.POSITIVE_INFINITY;
  const placeB = b.sentSeq ?? Number.POSITIVE_INFINITY;
  return placeA === placeB ? a.position - b.position : placeA - placeB;
}

function byHappened(a: Standing, b: Standing): number {
  return instantOf(a.happened) - instantOf(b.happened) || (a.id < b.id ? -1 : 1);
}
