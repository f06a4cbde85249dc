import { shiftedClock } from './shifted-clock.ts';

/** The machine's. */
export const systemClock = shiftedClock(0);
