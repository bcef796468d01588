/// <reference lib="webworker" />
// Keeps the app itself on this device, so that every page opens without a network. It never touches what
// people write: requests to /api and /health pass it by.

declare const self: ServiceWorkerGlobalScope;

/** Filled in by the build: a name for this version, and every file it consists of. */
const version = '__VERSION__';
const files: readonly string[] = JSON.parse('__FILES__');
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
      .then((kept) => kept ?? fetch(request)),
  );
});

export type {};
