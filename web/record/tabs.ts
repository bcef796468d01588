/** What tabs of the same browser tell one another. */
export type TabMessage = 'record-changed' | 'locked' | 'unlocked' | 'account-changed' | 'active';

/** The line between the tabs of one browser. A tab does not hear itself. */
export interface Tabs {
  tell(message: TabMessage): void;
  listen(heard: (message: TabMessage) => void): () => void;
}

export function tabs(name = 'afterglow'): Tabs {
  const channel = new BroadcastChannel(name);
  return {
    tell: (message) => channel.postMessage(message),
    listen(heard) {
      const onMessage = (event: MessageEvent) => heard(event.data as TabMessage);
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
  };
}
