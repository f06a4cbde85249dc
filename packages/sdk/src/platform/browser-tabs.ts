import { soloTabs } from './solo-tabs.ts';
import type { Tabs } from './platform.ts';

/** BroadcastChannel and Web Locks. Where a browser lacks one, each tab works by itself: the server still stores nothing twice (D2). */
export function browserTabs(): Tabs {
  const solo = soloTabs();
  if (typeof BroadcastChannel === 'undefined') return { ...solo, exclusive };
  const channels = new Map<string, SharedChannel>();
  const open = (name: string) => {
    const known = channels.get(name) ?? newChannel(name);
    if (known) channels.set(name, known);
    return known;
  };
  return {
    post: (name, message) => channels.get(name)?.channel.postMessage(message),
    subscribe: (name, listener) => {
      const known = open(name);
      if (!known) return solo.subscribe(name, listener);
      known.listeners += 1;
      const receive = (event: MessageEvent<unknown>) => listener(event.data);
      known.channel.addEventListener('message', receive);
      return () => {
        known.channel.removeEventListener('message', receive);
        known.listeners -= 1;
        if (known.listeners > 0) return;
        known.channel.close();
        channels.delete(name);
      };
    },
    exclusive,
  };
}

interface SharedChannel {
  readonly channel: BroadcastChannel;
  listeners: number;
}

/** `undefined` where the browser has channels but forbids them. */
function newChannel(name: string): SharedChannel | undefined {
  try {
    return { channel: new BroadcastChannel(name), listeners: 0 };
  } catch {
    return undefined;
  }
}

async function exclusive<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  // Missing on pages without TLS and in older browsers.
  if (!('locks' in navigator)) return work();
  let began = false;
  const begin = () => {
    began = true;
    return work();
  };
  try {
    return await navigator.locks.request(name, signal ? { signal } : {}, begin);
  } catch (error) {
    // Sandboxed frames have the name but refuse the use.
    if (began || signal?.aborted) throw error;
    return begin();
  }
}
