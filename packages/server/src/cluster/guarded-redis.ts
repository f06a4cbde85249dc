import { createClient } from 'redis';

/** A broker that takes what it is given and answers nothing must not fill the memory. */
const MOST_UNANSWERED = 1_000;

export type Redis = ReturnType<typeof createRedis>;

/** The longest wait before the broker is tried again. */
const LONGEST_RETRY_MS = 2_000;

/** A client that is yet to connect. */
export function createRedis(url: string) {
  return createClient({
    url,
    // The adapter reads answers as the second version of the protocol gives them.
    RESP: 2,
    // What was not sent when the way broke is stale when there is one again, and found in the rows.
    disableOfflineQueue: true,
    socket: { reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, LONGEST_RETRY_MS) },
  });
}

/**
 * A client that may be handed to code which reckons with a broker that is always there: what is published while there is no
 * way is dropped instead of kept or thrown, and closing twice is harmless. `opened` gets every copy, so that all can be closed.
 */
export function guardedRedis(client: Redis, opened: Set<Redis>): Redis {
  let unanswered = 0;
  const unlessAway = <T>(send: () => Promise<T>, otherwise: T): Promise<T> => {
    if (!client.isReady || unanswered >= MOST_UNANSWERED) return Promise.resolve(otherwise);
    unanswered += 1;
    return send()
      .catch(() => otherwise)
      .finally(() => (unanswered -= 1));
  };
  opened.add(client);
  // A broker that is away is no error of ours; the client connects again by itself.
  client.on('error', () => undefined);
  const guarded: Partial<Record<PropertyKey, unknown>> = {
    publish: (...args: Parameters<Redis['publish']>) => unlessAway(() => client.publish(...args), 0),
    xAdd: (...args: Parameters<Redis['xAdd']>) => unlessAway(() => client.xAdd(...args), ''),
    // Those that read wait for the broker with what they ask.
    duplicate: () => guardedRedis(client.duplicate({ disableOfflineQueue: false }), opened),
    // Closed before there was a broker: then whoever waits for it waits for ever, and is forgotten.
    connect: () => client.connect().catch(() => new Promise(() => undefined)),
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
