import { createClient } from 'redis';

export type Redis = ReturnType<typeof createRedis>;

/** The longest wait before the broker is tried again. */
const LONGEST_RETRY_MS = 2_000;

/** A client that is yet to connect. */
export function createRedis(url: string) {
  return createClient({
    url,
    // The adapter reads answers as the second version of the protocol gives them.
    RESP: 2,
    socket: { reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, LONGEST_RETRY_MS) },
  });
}

/**
 * A client that may be handed to code which reckons with a broker that is always there: what is published while there is no
 * way is dropped instead of kept or thrown, and closing twice is harmless. `opened` gets every copy, so that all can be closed.
 */
export function guardedRedis(client: Redis, opened: Set<Redis>): Redis {
  opened.add(client);
  // A broker that is away is no error of ours; the client connects again by itself.
  client.on('error', () => undefined);
  const guarded: Partial<Record<PropertyKey, unknown>> = {
    publish: (...args: Parameters<Redis['publish']>) =>
      client.isReady ? client.publish(...args).catch(() => 0) : Promise.resolve(0),
    xAdd: (...args: Parameters<Redis['xAdd']>) =>
      client.isReady ? client.xAdd(...args).catch(() => '') : Promise.resolve(''),
    duplicate: () => guardedRedis(client.duplicate(), opened),
    disconnect: () => {
      if (client.isOpen) client.destroy();
      return Promise.resolve();
    },
  };
  return new Proxy(client, {
    get: (target, name) => {
      const value: unknown = guarded[name] ?? Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
