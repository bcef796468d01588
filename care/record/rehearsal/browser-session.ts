import type { Fetch } from '../remote/request.ts';

/**
 * The part of a browser that matters to a server: it keeps cookies and says where it comes from. For programs
 * that walk through Afterglow as a person would (the demo, rehearsals, tests).
 *
 * @param fetch the platform's own, given an absolute address.
 */
export function browserSession(
  fetch: (url: string, init: object) => Promise<FetchAnswer>,
  origin: string,
  extraHeaders: Readonly<Record<string, string>> = {},
): Fetch {
  const cookies = new Map<string, string>();
  return async (path, init) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(origin + path, {
      method: init.method,
      ...(init.body === undefined ? {} : { body: init.body }),
      headers: { ...init.headers, origin, ...(cookie === '' ? {} : { cookie }), ...extraHeaders },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      const expired = attributes.some((attribute) => attribute.trim().toLowerCase() === 'max-age=0');
      if (expired) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
}

interface FetchAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null; getSetCookie(): string[] };
  arrayBuffer(): Promise<ArrayBuffer>;
}
