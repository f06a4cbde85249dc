import type { Scenario } from '../stage/scenario.ts';
import { badWeather } from './bad-weather.ts';
import { duplicates } from './duplicates.ts';
import { halfOpen } from './half-open.ts';
import { kills } from './kills.ts';
import { linkDown } from './link-down.ts';
import { resetStorm } from './reset-storm.ts';

/** Every scenario there is, in the order of the fault cases. */
export const scenarios: readonly Scenario[] = [kills, badWeather, linkDown, halfOpen, resetStorm, duplicates];
