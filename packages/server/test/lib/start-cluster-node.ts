import type { Clock } from '@deskbell/core';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { pino } from 'pino';
import { loadConfig } from '../../src/config/load-config.ts';
import { createServer } from '../../src/index.ts';
import { systemClock } from '../../src/system/system-clock.ts';
import { testConfig } from './test-config.ts';

/** Where the demo page of these nodes is. */
export const DEMO_ORIGIN = 'http://shop.localhost';

interface ClusterNodeOptions {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly clock?: Clock;
}

/** A node as it runs in a cluster: Postgres, Redis, and a data folder of its own. It limits nobody. */
export async function startClusterNode({ clock = systemClock, databaseUrl, redisUrl }: ClusterNodeOptions) {
  const directory = await temporaryDirectory();
  const config = loadConfig({
    environment: {
      DESKBELL_PORT: '0',
      DESKBELL_DATA_DIR: directory.path,
      DESKBELL_DATABASE_URL: databaseUrl,
      DESKBELL_REDIS_URL: redisUrl,
      DESKBELL_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
      DESKBELL_DEMO_URL: DEMO_ORIGIN,
      DESKBELL_ALLOW_PRIVATE_TARGETS: 'true',
    },
  });
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const server = createServer({ ...config, limits: testConfig().limits }, { clock, log });
  const { store, url } = await server.start();
  return {
    url,
    store,
    logged,
    [Symbol.asyncDispose]: async () => {
      await server.stop();
      await directory[Symbol.asyncDispose]();
    },
  };
}
export type ClusterNode = Awaited<ReturnType<typeof startClusterNode>>;
