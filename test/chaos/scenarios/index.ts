import type { Scenario } from '../stage/scenario.ts';
import { badWeather } from './bad-weather.ts';
import { clientClocks } from './client-clocks.ts';
import { duplicates } from './duplicates.ts';
import { flood } from './flood.ts';
import { fullDisk } from './full-disk.ts';
import { halfOpen } from './half-open.ts';
import { kills } from './kills.ts';
import { linkDown } from './link-down.ts';
import { lostTail } from './lost-tail.ts';
import { million } from './million.ts';
import { nodeStall } from './node-stall.ts';
import { postgresDown } from './postgres-down.ts';
import { redisDown } from './redis-down.ts';
import { reloads } from './reloads.ts';
import { resetStorm } from './reset-storm.ts';
import { retries } from './retries.ts';
import { rollingRestart } from './rolling-restart.ts';
import { serverClock } from './server-clock.ts';
import { serverStall } from './server-stall.ts';
import { slowReader } from './slow-reader.ts';
import { syncOrder } from './sync-order.ts';
import { twoTabs } from './two-tabs.ts';

/** Every scenario there is, in the order of the fault cases. */
export const scenarios: readonly Scenario[] = [
  kills,
  badWeather,
  syncOrder,
  linkDown,
  halfOpen,
  resetStorm,
  duplicates,
  lostTail,
  slowReader,
  flood,
  serverClock,
  clientClocks,
  fullDisk,
  postgresDown,
  redisDown,
  nodeStall,
  rollingRestart,
  twoTabs,
  reloads,
  serverStall,
  retries,
  million,
];
