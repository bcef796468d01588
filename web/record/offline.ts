/** A newer version of the app waits to be used. */
export interface Update {
  use(): void;
}

/**
 * Registers the service worker, which keeps the app itself on this device.
 *
 * @param onUpdate is told when a newer version has been fetched; it is used once every tab was closed, or at
 *   once where the person says so.
 */
export async function keepOffline(onUpdate: (update: Update) => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register(workerAddress());
  const offer = (worker: ServiceWorker) => {
    // The first one ever takes over by itself; there is no older version to leave.
    if (navigator.serviceWorker.controller === null) return;
    onUpdate({
      use() {
        navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
        worker.postMessage('use-now');
      },
    });
  };
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') offer(worker);
    });
  });
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

const worker = '/service-worker.js';
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

// The one script address this app ever makes, under the one policy that the server's headers allow.
function workerAddress(): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('afterglow', { createScriptURL: () => worker });
  return policy?.createScriptURL(worker) ?? worker;
}
