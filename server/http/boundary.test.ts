import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { somebody, type TestServer, testServer } from '../test-server.ts';
import { countedAddress } from './request.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const problemOf = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const body = (await response.json()) as { type: string; title: string; next: string; status: number };
  expect(body.status).toBe(response.status);
  expect(body.title.length).toBeGreaterThan(10);
  expect(body.next.length).toBeGreaterThan(10);
  return body.type.replace('/problems/', '');
};

describe('where a request comes from', () => {
  test('[SV11] a change that another site makes a browser send is refused, whatever the cookie', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'null' },
    ]) {
      const response = await post('/api/accounts/stretch', { handle: 'robin' }, headers);
      expect(response.status, JSON.stringify(headers)).toBe(403);
      expect(await problemOf(response)).toBe('origin-refused');
    }
    const { fetch: own } = await somebody(server);
    expect((await own('/api/sessions/current', plain('GET'))).status).toBe(200);
  });

  test('[SV11] a cookie without a word about its origin changes nothing', async () => {
    const response = await fetch(`${server.url}/api/sessions/current`, {
      method: 'DELETE',
      headers: { cookie: 'afterglow.session_token=x' },
    });
    expect(await problemOf(response)).toBe('origin-refused');
  });

  test('[SV11] a name that somebody else points at this machine leads nowhere', async () => {
    const { request } = await import('node:http');
    const status = await new Promise<number | undefined>((resolve) => {
      request(`${server.url}/api/sessions/current`, { headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });

  test('[SV12] made-up x-forwarded-for does not get past the limits', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 14; i++) {
      const response = await post(
        '/api/sessions',
        { handle: 'victim-one', signInSecret: 'y'.repeat(43) },
        {
          'x-forwarded-for': `203.0.113.${i}`,
          'x-real-ip': `203.0.113.${i}`,
          forwarded: `for=203.0.113.${i}`,
        },
      );
      statuses.push(response.status);
      if (response.status === 429) {
        expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(await problemOf(response)).toBe('too-many-attempts');
      }
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.slice(10)).toEqual([429, 429, 429, 429]);
  });

  test('[SV12] a burst is counted exactly', async () => {
    const all = await Promise.all(
      Array.from({ length: 30 }, () =>
        post('/api/sessions', { handle: 'victim-two', signInSecret: 'y'.repeat(43) }),
      ),
    );
    expect(all.filter(({ status }) => status === 401)).toHaveLength(10);
  });

  test.each([
    ['create', 'POST', '/api/accounts', 20],
    ['stretch', 'POST', '/api/accounts/stretch', 60],
    ['sign in', 'POST', '/api/sessions', 60],
    ['recover', 'POST', '/api/recoveries', 20],
    ['recover with', 'PUT', '/api/recoveries', 20],
  ] as const)('[SV12] every credential route is limited by address: %s', async (_, method, path, most) => {
    const fresh = await testServer({ AFTERGLOW_ACCOUNTS_PER_HOUR: '20' });
    const box = (await somebody(fresh)).unlocked.on.keyBox;
    await fresh.query('delete from attempt');
    const secret = 'y'.repeat(43);
    const bodies = {
      '/api/accounts': { signInSecret: secret, recoveryDigest: secret, keyBox: box },
      '/api/accounts/stretch': {},
      '/api/sessions': { signInSecret: secret },
      '/api/recoveries':
        method === 'POST'
          ? { recoverySecret: secret }
          : {
              recoverySecret: secret,
              replaces: secret,
              signInSecret: secret,
              recoveryDigest: secret,
              keyBox: box,
            },
    };
    const statuses = await Promise.all(
      Array.from({ length: most + 5 }, async (_ignored, i) => {
        const response = await fetch(fresh.url + path, {
          method,
          headers: { 'content-type': 'application/json', origin: fresh.url },
          body: JSON.stringify({ handle: `someone-${i}`, ...bodies[path] }),
        });
        return response.status;
      }),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    await fresh.close();
  });

  test('[SV12] neither handle nor address is kept in the clear', async () => {
    await post('/api/sessions', { handle: 'victim-three', signInSecret: 'y'.repeat(43) });
    const { rows } = await server.query('select key from attempt');
    const keys = rows.map(({ key }) => key).join(' ');
    expect(keys).toContain('signIn-byHandle');
    expect(keys).not.toMatch(/victim|127\.0\.0\.1/);
  });

  test('[SV12] behind a named proxy its own word counts, and only the last of it', async () => {
    const behind = await testServer({ AFTERGLOW_TRUSTED_PROXIES: '127.0.0.1' });
    const attempt = (forwarded: string) =>
      fetch(`${behind.url}/api/recoveries`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: behind.url, 'x-forwarded-for': forwarded },
        body: JSON.stringify({
          handle: `h${Math.random().toString(36).slice(2)}a`,
          recoverySecret: 'y'.repeat(43),
        }),
      });
    const same = [];
    for (let i = 0; i < 22; i++) same.push((await attempt(`198.51.100.${i}, 203.0.113.9`)).status);
    expect(same.slice(-2)).toEqual([429, 429]);
    expect((await attempt('203.0.113.10')).status).toBe(401);
    await behind.close();
  });
});

test('[SV11] with an address configured, every other name leads nowhere', async () => {
  const behind = await testServer({ AFTERGLOW_ORIGIN: 'https://afterglow.example' });
  const port = String(behind.server.port);
  const { request } = await import('node:http');
  const ask = (host: string) =>
    new Promise<number | undefined>((resolve) => {
      request({ host: '127.0.0.1', port, path: '/', headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
  expect(await ask('afterglow.example')).toBe(200);
  expect(await ask('evil.example')).toBe(403);
  await behind.close();
});

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['203.0.113.9', '203.0.113.9'],
])('[SV12] %s is counted as %s', (address, counted) => {
  expect(countedAddress(address)).toBe(counted);
});

describe('what a request may be', () => {
  test.each([
    ['no json', 'not json', 'request-malformed'],
    ['no handle', {}, 'handle-malformed'],
    ['a handle that is none', { handle: '../..' }, 'handle-malformed'],
    ['a field too many', { handle: 'robin', more: 1 }, 'request-malformed'],
    ['an array', [], 'request-malformed'],
  ])('[SV13] %s is refused in words', async (_, body, code) => {
    const response = await post('/api/accounts/stretch', body);
    expect(await problemOf(response)).toBe(code);
  });

  test('[SV13] a body that is too large is refused before it is read', async () => {
    const response = await post('/api/accounts/stretch', { handle: 'x'.repeat(20_000) });
    expect(response.status).toBe(413);
    expect(await problemOf(response)).toBe('request-too-large');
  });

  test('[SV13] an address that leads nowhere says so', async () => {
    expect(await problemOf(await fetch(`${server.url}/api/nowhere`))).toBe('route-unknown');
    expect(await problemOf(await fetch(`${server.url}/api/auth/sign-in/email`))).toBe('route-unknown');
  });

  test('[SV14] nobody signed out gets at anything', async () => {
    const record = crypto.randomUUID();
    for (const [method, path] of [
      ['GET', '/api/sessions'],
      ['GET', '/api/sessions/current'],
      ['DELETE', '/api/sessions/x'],
      ['PUT', '/api/key-box'],
      ['GET', '/api/records'],
      ['PUT', `/api/records/${record}`],
      ['GET', `/api/records/${record}/head`],
      ['GET', `/api/records/${record}/entries`],
      ['POST', `/api/records/${record}/entries`],
      ['GET', `/api/records/${record}/tail`],
      ['HEAD', `/api/records/${record}/tail`],
      ['GET', `/api/records/${record}/attachments/${record}`],
      ['PUT', `/api/records/${record}/attachments/${record}/chunks/0`],
      ['GET', `/api/records/${record}/attachments/${record}/chunks/0`],
    ] as const) {
      const response = await fetch(server.url + path, {
        method,
        headers: { origin: server.url, 'content-type': 'application/json' },
        ...(method === 'PUT' || method === 'POST' ? { body: '{}' } : {}),
      });
      expect(response.status, `${method} ${path}`).toBe(401);
      if (method !== 'HEAD') expect(await problemOf(response)).toBe('signed-out');
    }
  });
});

describe('what every answer carries', () => {
  test('[SV15][P7] a policy that allows nothing but this origin, on pages, data and refusals', async () => {
    for (const path of ['/', '/today', '/api/records', '/api/nowhere', '/health']) {
      const { headers } = await fetch(server.url + path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toMatch(/https?:|unsafe-inline|'unsafe-eval'|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(Number(headers.get('afterglow-time'))).toBeGreaterThan(Date.UTC(2024, 0));
    }
    expect((await fetch(`${server.url}/api/records`)).headers.get('cache-control')).toBe('no-store');
  });

  test('[SV15] an asset that is not there is said to be missing, and not kept for a year', async () => {
    const { status, headers } = await fetch(`${server.url}/assets/nothing-here.js`);
    expect(status).toBe(404);
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  test('[SV16] /health asks the database', async () => {
    const response = await fetch(`${server.url}/health`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'well' }]);
  });

  test('[SV17] the log holds routes, statuses and durations, and nothing anybody sent', async () => {
    const person = await somebody(server);
    await post('/api/sessions', { handle: 'marmalade-fox', signInSecret: 'z'.repeat(43) });
    await fetch(`${server.url}/api/records/${person.unlocked.keyring.record}/head?secret=apricot`);
    await fetch(`${server.url}/lantern-page`);
    const lines = server.logged().trim().split('\n');
    const keys = new Set(lines.flatMap((line) => Object.keys(JSON.parse(line))));
    expect([...keys].toSorted()).toEqual([
      'adopted',
      'level',
      'method',
      'ms',
      'msg',
      'route',
      'status',
      'time',
    ]);
    expect(server.logged()).not.toMatch(
      /marmalade|apricot|lantern|person-|127\.0\.0\.1|[0-9a-f]{8}-[0-9a-f]{4}-/,
    );
  });
});

const plain = (method: string) => ({
  method,
  headers: {},
  credentials: 'same-origin' as const,
  cache: 'no-store' as const,
});
