import { createAdapter } from '@socket.io/redis-streams-adapter';
import type { Logger } from 'pino';
import { Server } from 'socket.io';
import { createRedis, guardedRedis, type Redis } from './guarded-redis.ts';
import type { NodeLink } from './node-link.ts';

interface RedisLinkOptions {
  readonly url: string;
  /** Nodes with the same name hear each other, and no others on the same broker. */
  readonly name: string;
  readonly log: Logger;
}

const EVENT = 'told';

/**
 * Talks over Redis, by Socket.IO's adapter for it. On a server of its own without any client: facts for sockets go to those of
 * one node, and what crosses is one message for everything that a change means, not one for each room.
 */
export function redisLink({ url, name, log }: RedisLinkOptions): NodeLink {
  const clients = new Set<Redis>();
  const client = createRedis(url);
  let isDown = false;
  client.on('error', (error: unknown) => {
    if (!isDown)
      log.warn(
        { err: String(error) },
        'the broker is away: nodes hear of each other from the database alone',
      );
    isDown = true;
  });
  client.on('ready', () => {
    if (isDown) log.info('the broker is back');
    isDown = false;
  });
  const guarded = guardedRedis(client, clients);
  const prefix = `deskbell:${name}`;
  const bus = new Server({
    adapter: createAdapter(guarded, {
      streamName: prefix,
      channelPrefix: prefix,
      sessionKeyPrefix: `${prefix}:`,
    }),
    serveClient: false,
  });
  const nodes = bus.of('/nodes');
  void guarded.connect();
  return {
    publish: (text) => {
      nodes.serverSideEmit(EVENT, text);
    },
    listen: (listener) => {
      nodes.on(EVENT, (text: unknown) => {
        if (typeof text === 'string') listener(text);
      });
    },
    close: async () => {
      // The server itself was never attached to anything that could be closed.
      await Promise.all([nodes.adapter.close(), bus.sockets.adapter.close()]);
      for (const each of clients) if (each.isOpen) each.destroy();
    },
  };
}
