import type { Crowd } from '../../test/e2e/lib/crowd.ts';
import { workOn } from '../../test/e2e/lib/shift.ts';
import type { DeskPage } from './desk-page.ts';

/** Turns of a question and an answer. */
const BEGINNING = 250;
const REST = 750;

/** By how much the heap has grown, in hundredths, from 500 messages to 2,000. */
export async function shift(desk: DeskPage, crowd: Crowd): Promise<number> {
  await workOn(desk.agent, crowd, 0, BEGINNING);
  const early = await desk.heapBytes();
  await workOn(desk.agent, crowd, BEGINNING, REST);
  const late = await desk.heapBytes();
  console.log(
    `  heap: ${String(Math.round(early / 1_000))} kB after 500, ${String(Math.round(late / 1_000))} kB after 2,000`,
  );
  return (late / early - 1) * 100;
}
