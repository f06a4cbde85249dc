import { setTimeout as sleep } from 'node:timers/promises';

import type { Crowd } from '../../test/e2e/lib/crowd.ts';
import { wrongOnScreen } from '../../test/e2e/lib/wrong-on-screen.ts';
import type { DeskPage } from './desk-page.ts';

const PER_SECOND = 1_000;
const SECONDS = 30;
/** Somebody who types fast. */
const BETWEEN_KEYS_MS = 100;

export interface Storm {
  readonly longestTask: number;
  /** Milliseconds from each key to its frame. */
  readonly keys: readonly number[];
  /** Lines of the inbox, or texts of the open conversation, that are not as they should be when all is over. */
  readonly wrong: readonly string[];
}

/** Everybody writes at the same time while somebody types an answer. */
export async function storm(desk: DeskPage, crowd: Crowd): Promise<Storm> {
  const { agent, page } = desk;
  const [first] = crowd.members;
  if (!first) throw new Error('unable to measure: there is no conversation');
  await desk.open(first.conversationId);
  await desk.forget();
  let isOver = false;
  const over = crowd.storm(PER_SECOND, SECONDS).finally(() => (isOver = true));
  await agent.reply.focus();
  while (!isOver) {
    await page.keyboard.press('a');
    await sleep(BETWEEN_KEYS_MS);
  }
  await over;
  const { keys, longTasks } = await desk.watch;
  const wrong = await wrongOnScreen(agent, crowd);
  await agent.reply.fill('');
  return { longestTask: Math.max(0, ...longTasks), keys, wrong };
}
