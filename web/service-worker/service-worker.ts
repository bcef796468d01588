/// <reference lib="webworker" />
// Keeps the app itself on this device, so that every page opens without a network. It never touches what
// people write: requests to /api and /health pass it by.

declare const self: ServiceWorkerGlobalScope;

/** Filled in by the build: a name for this version, and every file it consists of. */
const version = '__VERSION__';
const files: readonly string[] = JSON.parse('__FILES__');
/** Files of this version that are large and seldom wanted: fetched when asked for, and taken only as they were built. */
const fetched: Readonly<Record<string, string>> = JSON.parse('__FETCHED__');
const cacheName = `afterglow ${version}`;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })))),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== cacheName) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'use-now') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const isOurs = url.origin === self.location.origin && request.method === 'GET';
  if (!isOurs || url.pathname.startsWith('/api/') || url.pathname === '/health') return;
  // Every address is a page of the app, and every page starts from the same file.
  const wanted = request.mode === 'navigate' ? '/' : url.pathname;
  event.respondWith(
    caches
      .open(cacheName)
      .then((cache) => cache.match(wanted))
      .then((kept) => kept ?? fromNetwork(request, url.pathname)),
  );
});

/** A file that is not kept. Code is taken only where it is byte for byte what this version was built with. */
async function fromNetwork(request: Request, path: string): Promise<Response> {
  if (!path.startsWith('/assets/')) return fetch(request);
  const answer = await fetch(request);
  const bytes = await answer.clone().arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return fetched[path] === found ? answer : Response.error();
}

export type {};
