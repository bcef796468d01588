import * as z from 'zod/mini';
import { failure, problem, type Result, success } from '../problem/index.ts';
import { type Bytes, textOf, utf8 } from './bytes.ts';
import type { Draft, Entry } from './entry.ts';
import { type EntryId, entryId } from './identity.ts';
import { kinds } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';
import { type Moment, moment } from './moment.ts';

const schema = z.object({
  kind: z.string(),
  version: z.int().check(z.gte(1)),
  happened: moment,
  corrects: z.optional(entryId),
  tookSeconds: z.optional(z.int().check(z.gte(0), z.lte(86_400))),
  fields: z.unknown(),
});

/** The part of an entry that only its readers see. */
export interface Body {
  readonly kind: Entry['kind'];
  readonly fields: Entry['fields'];
  readonly happened: Moment;
  readonly corrects?: EntryId;
  readonly tookSeconds?: number;
}

const kindNamed = new Map<string, Kind>(kinds.map((kind) => [kind.kind, kind]));

/**
 * A draft as body bytes. Problem `fields-malformed` names the first field that does not fit, so that a form
 * can point at it.
 */
export function bodyBytes(draft: Draft): Result<Bytes> {
  const kind = kindOf(draft.kind);
  const read = z.safeParse(kind.fields, draft.fields);
  if (!read.success) return failure(problem('fields-malformed', firstIssue(read.error)));
  const { happened, corrects, tookSeconds } = draft;
  return success(
    utf8(
      JSON.stringify({
        kind: kind.kind,
        version: kind.version,
        happened,
        corrects,
        tookSeconds,
        fields: read.data,
      }),
    ),
  );
}

/**
 * Reads body bytes, bringing older versions up to the newest.
 *
 * @returns problem `made-by-newer-version` where the kind or its version is not known here yet.
 */
export function readBody(bytes: Bytes, known: ReadonlyMap<string, Kind> = kindNamed): Result<Body> {
  const parsed = z.safeParse(schema, parseJson(bytes));
  if (!parsed.success) return failure(problem('entry-malformed', 'body'));
  const { kind: name, version, fields, happened, corrects, tookSeconds } = parsed.data;
  const kind = known.get(name);
  if (kind === undefined || version > kind.version) {
    return failure(problem('made-by-newer-version', `${name} version ${version}`));
  }
  const upgraded = kind.upgrades.slice(version - 1).reduce((older, step) => step.up(older), fields);
  const read = z.safeParse(kind.fields, upgraded);
  if (!read.success) return failure(problem('entry-malformed', `${name}: ${firstIssue(read.error)}`));
  return success({
    kind: kind.kind,
    fields: read.data,
    happened,
    ...(corrects === undefined ? {} : { corrects }),
    ...(tookSeconds === undefined ? {} : { tookSeconds }),
  } as Body);
}

export function kindOf(name: Entry['kind']): Kind {
  const kind = kindNamed.get(name);
  if (kind === undefined) throw new Error(`no kind is called ${name}`);
  return kind;
}

function parseJson(bytes: Bytes): unknown {
  const text = textOf(bytes);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const firstIssue = (error: z.core.$ZodError): string =>
  error.issues[0]?.path.map(String).join('.') || 'the whole form';
