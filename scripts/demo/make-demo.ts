import { compilePlan, type SitePlan } from '@deskbell/core';
import { siteConfiguration } from '@deskbell/protocol';
import { openStore } from '@deskbell/store';
import { join } from 'node:path';
import { ATELIER, SHOP } from './people.ts';
import { setUp } from './set-up.ts';
import { atelierConfiguration } from './site/atelier-configuration.ts';
import { shopConfiguration } from './site/shop-configuration.ts';
import { systemClock } from './system-clock.ts';
import { allScripts } from './texts/scripts.ts';
import { ChanceIds } from './week/chance.ts';
import type { Matter } from './week/matter.ts';
import { playWeek } from './week/play-week.ts';
import { SiteClock } from './week/site-clock.ts';
import { writeWeek } from './write-week.ts';

export interface MakeDemoOptions {
  /** An empty folder, or one that is not there yet. */
  readonly dataDir: string;
  readonly seed: number;
  readonly conversations: number;
  readonly days: number;
  readonly timeZone: string;
  readonly shopUrl: string;
  readonly ordersUrl: string;
  /** Told what is just being made, and how far it is. */
  readonly tell?: (what: string, share: number) => void;
}

const DAY_MS = 86_400_000;

/** Fills an installation with a week of a shop. Returns what is still open at its end. */
export async function makeDemo(options: MakeDemoOptions): Promise<readonly Matter[]> {
  const { conversations, dataDir, days, ordersUrl, seed, shopUrl, tell, timeZone } = options;
  const began = Date.now();
  const from = new SiteClock(timeZone).midnight(began - days * DAY_MS);
  tell?.('Sites, people and settings', 0);
  const ids = new ChanceIds(seed + 2);
  const made = await setUp({ dataDir, ids, timeZone, at: from - DAY_MS, shopUrl, ordersUrl });
  tell?.('A week at the desk', 0);
  const week = playWeek({
    ...made,
    seed,
    conversations,
    from,
    to: Date.now(),
    timeZone,
    shopUrl,
    plans: plansOf(timeZone),
    scripts: allScripts(),
    onProgress: (share) => tell?.('A week at the desk', share),
  });
  const store = await openStore({ path: join(dataDir, 'deskbell.sqlite'), clock: systemClock, ids });
  try {
    await writeWeek({
      store,
      week,
      tags: made.tags,
      onProgress: (share) => tell?.('Writing it down', share),
    });
  } finally {
    await store.close();
  }
  return week.matters.filter(
    ({ record: { conversation } }) => conversation.status !== 'resolved' && conversation.status !== 'closed',
  );
}

function plansOf(timeZone: string): ReadonlyMap<string, SitePlan> {
  const configurations = { [SHOP]: shopConfiguration(timeZone), [ATELIER]: atelierConfiguration(timeZone) };
  return new Map(
    Object.entries(configurations).map(([siteId, given]) => [
      siteId,
      compilePlan(siteId, 1, siteConfiguration.parse(given)),
    ]),
  );
}
