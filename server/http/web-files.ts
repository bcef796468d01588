import { problem } from '@afterglow/care/problem';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Environment } from './context.ts';
import { problemResponse } from './problem-response.ts';

/**
 * Headers for everything we answer. Nothing comes from anywhere but this origin: no script, no style, no
 * picture, no connection. WebAssembly is allowed because Argon2id runs in it; trusted types close the doors
 * through which text could become script.
 */
export const strictHeaders = (tls: boolean): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'blob:', 'data:'],
      mediaSrc: ["'self'", 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['afterglow'],
    },
    strictTransportSecurity: tls ? 'max-age=63072000; includeSubDomains' : false,
    referrerPolicy: 'no-referrer',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginEmbedderPolicy: 'require-corp',
    crossOriginResourcePolicy: 'same-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: {
      camera: [],
      geolocation: [],
      payment: [],
      usb: [],
      microphone: ['self'],
      screenWakeLock: ['self'],
      autoplay: ['self'],
    },
  });

/** The built app. Files with a hash in their name never change; everything else is asked for anew. */
export function webFiles(folder: string): Hono<Environment> {
  const files = new Hono<Environment>();
  files.use('*', async (context, next) => {
    await next();
    const kept = context.req.path.startsWith('/assets/') && context.res.status === 200;
    context.res.headers.set('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  files.get('/assets/*', serveStatic({ root: folder, precompressed: true }));
  files.get('/assets/*', () => problemResponse(problem('route-unknown')));
  files.get('/:file{[a-z0-9-]+\\.[a-z0-9]+}', serveStatic({ root: folder, precompressed: true }));
  // Every other address is a page of the app, which finds out for itself what to show there.
  files.get('*', serveStatic({ root: folder, path: 'index.html', precompressed: true }));
  return files;
}
