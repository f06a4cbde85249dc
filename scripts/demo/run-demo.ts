import { serveShop, type Shop } from '@deskbell/example-shop';
import { createServer } from 'deskbell';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LiveDesk } from './live/live-desk.ts';
import { makeDemo } from './make-demo.ts';
import { serveOrders } from './orders-service.ts';
import { demoServerConfig } from './server-config.ts';
import { siteTimeZone } from './site/site-hours.ts';

export interface DemoOptions {
  /** Belongs to the demo alone: made anew each time, unless `keep`. */
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  readonly shopPort: number;
  readonly seed: number;
  readonly conversations: number;
  readonly days: number;
  /** Goes on with what the last demo has left in the folder. */
  readonly keep: boolean;
  /** How often somebody writes while it runs, in milliseconds; `null`: nobody, and no agent is played. */
  readonly visitorsEveryMs: number | null;
  /** How many times quicker than people everybody is while it runs. Default: 1. */
  readonly haste?: number;
  readonly tell?: (what: string, share: number) => void;
}

export interface Demo {
  readonly url: string;
  readonly shopUrl: string;
  stop(): Promise<void>;
}

/** A desk with a week behind it, and people who go on with theirs. */
export async function runDemo(options: DemoOptions): Promise<Demo> {
  const { conversations, days, folder, host, keep, port, seed, shopPort, tell, visitorsEveryMs } = options;
  const { haste = 1 } = options;
  const dataDir = join(folder, 'data');
  // The same each time, for flows and webhooks of a demo that is kept go there.
  const orders = await serveOrders(shopPort === 0 ? 0 : shopPort + 1);
  let shop: Shop | undefined;
  try {
    shop = await serveShop({ port: shopPort, host, relayUrl: `http://localhost:${String(port)}` });
    const goesOn = keep && existsSync(join(dataDir, 'deskbell.sqlite'));
    if (!goesOn) await rm(folder, { recursive: true, force: true });
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const timeZone = siteTimeZone(new Date());
    const shopUrl = shop.url;
    const made = { dataDir, seed, conversations, days, timeZone, shopUrl, ordersUrl: orders.url };
    const open = goesOn ? [] : await makeDemo({ ...made, ...(tell ? { tell } : {}) });
    tell?.('Opening the desk', 0);
    const server = createServer(demoServerConfig({ dataDir, host, port }));
    const { store, url } = await server.start();
    const live = new LiveDesk({
      store,
      url,
      shopUrl,
      seed,
      open,
      haste,
      everyMs: visitorsEveryMs ?? undefined,
    });
    if (visitorsEveryMs !== null) await live.open();
    const stop = async (): Promise<void> => {
      await live.stop();
      await server.stop();
      await shop?.close();
      await orders.close();
    };
    return { url, shopUrl, stop };
  } catch (error) {
    await shop?.close();
    await orders.close();
    throw error;
  }
}
