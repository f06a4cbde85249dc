import type { Scenario } from '../stage/scenario.ts';
import { badWeather } from './bad-weather.ts';
import { clientClocks } from './client-clocks.ts';
import { duplicates } from './duplicates.ts';
import { fullDisk } from './full-disk.ts';
import { halfOpen } from './half-open.ts';
import { kills } from './kills.ts';
import { linkDown } from './link-down.ts';
import { lostTail } from './lost-tail.ts';
import { reloads } from './reloads.ts';
import { resetStorm } from './reset-storm.ts';
import { serverClock } from './server-clock.ts';
import { serverStall } from './server-stall.ts';
import { twoTabs } from './two-tabs.ts';

/** Every scenario there is, in the order of the fault cases. */
export const scenarios: readonly Scenario[] = [
  kills,
  badWeather,
  linkDown,
  halfOpen,
  resetStorm,
  duplicates,
  lostTail,
  serverClock,
  clientClocks,
  fullDisk,
  twoTabs,
  reloads,
  serverStall,
];
