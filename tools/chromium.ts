import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where a Chromium is that the tests can drive, or undefined where there is none. */
export function chromiumPath(): string | undefined {
  return places.find((place) => {
    try {
      if (place === undefined) return false;
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Makes sure there is a Chromium: as root on Debian it is installed with apt. Returns what to do where that
 * cannot be.
 */
export function ensureChromium(): { readonly path: string } | { readonly missing: string } {
  const found = chromiumPath();
  if (found !== undefined) return { path: found };
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    process.stderr.write('Installing Chromium for the browser tests (apt, about half a minute)…\n');
    const options = { stdio: ['ignore', 'ignore', 'inherit'] as const, env: aptEnvironment() };
    spawnSync('apt-get', ['update', '-qq'], { ...options, stdio: [...options.stdio] });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      ...options,
      stdio: [...options.stdio],
    });
    const installed = chromiumPath();
    if (installed !== undefined) return { path: installed };
  }
  return {
    missing:
      'No Chromium was found, so the browser tests cannot run. Install it (on Debian: sudo apt-get install chromium), or say where it is with CHROMIUM_PATH=/path/to/chromium.',
  };
}

/** How the tests start Chromium: no first-run network of its own, and sound devices that need no hardware. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

const aptEnvironment = () => ({ ...process.env, DEBIAN_FRONTEND: 'noninteractive' });
