import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { vi } from 'vitest';
import { type TestServer, testServer } from '../../server/test-server.ts';
import { chromiumFlags, chromiumPath } from '../../tools/chromium.ts';

/** A server with the built app, a Chromium, and everything that went wrong in it. */
export interface Stage {
  readonly server: TestServer;
  /** Opens a device of its own: a fresh profile, as another phone or laptop would have. */
  device(options?: BrowserContextOptions): Promise<Device>;
  close(): Promise<void>;
}

export interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors on the console, uncaught errors, refusals by the content policy, and requests to anybody else. */
  complaints(): readonly string[];
  /** Moves the device's clock, and the server's with it, to a moment on the calendar. */
  travel(iso: string): Promise<void>;
}

export async function openStage(environment: Record<string, string> = {}): Promise<Stage> {
  const server = await testServer({
    AFTERGLOW_WEB: join(import.meta.dirname, '..', 'dist'),
    ...environment,
  });
  const browser = await chromium.launch({
    executablePath: chromiumPath() ?? 'chromium',
    args: chromiumFlags,
  });
  return {
    server,
    async device(options = {}) {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        locale: 'en-GB',
        timezoneId: 'Europe/Berlin',
        permissions: ['microphone'],
        ...options,
      });
      const complaints: string[] = [];
      await listen(context, server.url, complaints);
      const page = await context.newPage();
      return {
        context,
        page,
        complaints: () => complaints,
        async travel(iso) {
          vi.useFakeTimers({ toFake: ['Date'], now: new Date(iso) });
          await context.clock.setSystemTime(iso);
        },
      };
    },
    async close() {
      vi.useRealTimers();
      await browser.close();
      await server.close();
    },
  };
}

async function listen(context: BrowserContext, own: string, complaints: string[]): Promise<void> {
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== own)
      complaints.push(`request to ${url.origin}`);
  });
  context.on('weberror', (error) => complaints.push(`error ${error.error().message}`));
  context.on('console', (message) => {
    // A browser notes every refused or unreachable request by itself; the app says those in its own words.
    const noted = /Failed to load resource|net::ERR_/.test(message.text());
    if (message.type() === 'error' && !noted) complaints.push(`console ${message.text()}`);
  });
  await context.clock.install();
}
