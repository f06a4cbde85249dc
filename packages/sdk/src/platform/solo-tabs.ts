import type { Tabs } from './platform.ts';

/** No other tabs: nobody to speak to, nobody to wait for. */
export function soloTabs(): Tabs {
  return {
    post: () => undefined,
    subscribe: () => () => undefined,
    exclusive: async (_name, work, signal) => {
      signal?.throwIfAborted();
      return work();
    },
  };
}
