import type { Crowd } from '../../test/e2e/lib/crowd.ts';
import type { DeskPage } from './desk-page.ts';

/** A phone's or an old laptop's processor. */
const SLOWER = 4;
const ANSWERS = 20;
const SWITCHES = 12;
/** A hand takes longer than that between reaching a line and pressing, */
const REACH_MS = 150;
/** and longer than that to write anything. */
const WRITE_MS = 300;

export interface AnswerAndSwitch {
  /** Milliseconds of each. */
  readonly answering: readonly number[];
  readonly switching: readonly number[];
}

/**
 * In a conversation of thousands of lines, all of them loaded, with hundreds of others open: answers are written and sent by keyboard; then
 * other conversations are looked at, each time with the long one in between.
 */
export async function answerAndSwitch(desk: DeskPage, crowd: Crowd): Promise<AnswerAndSwitch> {
  const { agent, page } = desk;
  const [long, ...others] = crowd.members;
  if (!long) throw new Error('unable to measure: there is no conversation');
  await desk.open(long.conversationId);
  console.log(`  the long conversation has ${String(await desk.loadAll())} lines`);
  await desk.slowDown(SLOWER);
  const answering: number[] = [];
  for (let count = 1; count <= ANSWERS; count += 1) {
    const text = `Answer ${String(count)}`;
    await page.waitForTimeout(WRITE_MS);
    await agent.reply.fill(text);
    long.texts.push(text);
    answering.push(await desk.timed(text, () => page.keyboard.press('Enter')));
  }
  const switching: number[] = [];
  // The newest stand at the top, where they can be seen.
  for (const member of others.slice(-SWITCHES / 2)) {
    for (const { conversationId, texts } of [member, long]) {
      const line = agent.list.locator(`a[href$="${conversationId}"]`);
      await line.hover();
      await page.waitForTimeout(REACH_MS);
      const click = (): Promise<void> => page.mouse.down().then(() => page.mouse.up());
      switching.push(await desk.timed(texts.at(-1) ?? '', click));
    }
  }
  await desk.slowDown(1);
  return { answering, switching };
}
