import { failure, type Problem, problem, type Result, success } from '../../problem/index.ts';
import { type Bytes, textOf } from '../bytes.ts';
import { isProblemCode } from '../wire.ts';

/** The part of `fetch` that is used here, given as an argument so that this code names no network. */
export type Fetch = (
  path: string,
  init: {
    method: string;
    headers: Record<string, string>;
    body?: string | Bytes;
    credentials: 'same-origin';
    cache: 'no-store';
  },
) => Promise<{
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  arrayBuffer(): Promise<ArrayBuffer>;
}>;

/** An answer that the server gave with a status below 300. */
export interface Answer {
  readonly bytes: Bytes;
  /** The server's clock when it answered, milliseconds since 1970; undefined where it did not say. */
  readonly serverMs?: number;
}

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly json?: unknown;
  readonly bytes?: { readonly type: string; readonly body: Bytes };
}

/** Asks the server; every way in which that can fail is a problem, never a throw. */
export async function ask(fetch: Fetch, request: Request): Promise<Result<Answer>> {
  const { method, path, json, bytes } = request;
  const headers: Record<string, string> = {};
  let body: string | Bytes | undefined;
  if (json !== undefined) {
    headers['content-type'] = 'application/json';
    body = JSON.stringify(json);
  } else if (bytes !== undefined) {
    headers['content-type'] = bytes.type;
    body = bytes.body;
  }
  try {
    const response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body === undefined ? {} : { body }),
    });
    const answered = new Uint8Array(await response.arrayBuffer());
    if (response.status >= 300) {
      return failure(problemIn(response.status, answered, response.headers.get('retry-after')));
    }
    const serverMs = Number(response.headers.get('afterglow-time'));
    return success({ bytes: answered, ...(serverMs > 0 ? { serverMs } : {}) });
  } catch {
    // `fetch` throws only where no answer came: no network, no server, or cut off in the middle.
    return failure(problem('offline'));
  }
}

/** The answer's JSON, or undefined where it is none. */
export function jsonOf(answer: Answer): unknown {
  try {
    return JSON.parse(textOf(answer.bytes) ?? '');
  } catch {
    return undefined;
  }
}

// RFC 9457: the problem's type is the path under which this catalogue names it.
function problemIn(status: number, body: Bytes, retryAfter: string | null): Problem {
  const code = status === 502 || status === 503 || status === 504 ? 'server-unavailable' : 'unexpected';
  const seconds = Number(retryAfter);
  const retry = seconds > 0 ? { retryAfterSeconds: seconds } : {};
  try {
    const parsed: unknown = JSON.parse(textOf(body) ?? '');
    if (typeof parsed === 'object' && parsed !== null && 'type' in parsed) {
      const named = String(parsed.type).replace('/problems/', '');
      const where = 'detail' in parsed && typeof parsed.detail === 'string' ? { where: parsed.detail } : {};
      if (isProblemCode(named)) return { code: named, ...where, ...retry };
    }
  } catch {
    // Not our server's words: a proxy's page, perhaps.
  }
  if (status === 429) return { ...problem('too-many-attempts'), ...retry };
  return { ...problem(code, `status ${status}`), ...retry };
}
