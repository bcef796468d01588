import { randomUUID } from 'node:crypto';
import { type Problem, problem, problemKind } from '@afterglow/care/problem';
import { APIError } from 'better-auth/api';
import { HTTPException } from 'hono/http-exception';
import { isDatabaseGone } from '../database/connect.ts';
import type { Log } from '../log.ts';

/** A problem as the one error shape of this server (RFC 9457). The only place that makes HTTP of problems. */
export function problemResponse(found: Problem): Response {
  const { status, sentence, next } = problemKind(found.code);
  const body = {
    type: `/problems/${found.code}`,
    title: sentence,
    status,
    ...(found.where === undefined ? {} : { detail: found.where }),
    next,
  };
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' };
  if (found.retryAfterSeconds !== undefined) {
    headers['retry-after'] = String(Math.ceil(found.retryAfterSeconds));
  }
  return new Response(JSON.stringify(body), { status, headers });
}

/**
 * What became of an error nobody expected: the log gets it under a number, the caller gets the number and
 * not a word of the inside.
 *
 * @param databaseAnswers asked where the error does not say by itself: better-auth keeps the reason of its own
 *   failures to itself.
 */
export async function unexpectedResponse(
  error: Error,
  log: Log,
  databaseAnswers: () => Promise<boolean>,
): Promise<Response> {
  if (error instanceof HTTPException && error.status < 500) {
    return problemResponse(problem('request-malformed'));
  }
  if (isDatabaseGone(error) || (error instanceof APIError && !(await databaseAnswers()))) {
    log.warn({ error: error.message }, 'the database cannot be reached');
    return problemResponse(problem('server-unavailable'));
  }
  const number = randomUUID().slice(0, 8);
  log.error({ number, error: error.stack ?? error.message }, 'unexpected');
  return problemResponse(problem('unexpected', `number ${number}`));
}
