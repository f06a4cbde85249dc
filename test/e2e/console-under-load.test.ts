import { beforeAll, describe, expect, it } from 'vitest';
import { Crowd } from './lib/crowd.ts';
import { type Held, heldBy } from './lib/page-life.ts';
import { workOn } from './lib/shift.ts';
import { useInstallation } from './lib/use-installation.ts';
import { wrongOnScreen } from './lib/wrong-on-screen.ts';

const CONVERSATIONS = 40;
const PER_SECOND = 500;
const SECONDS = 4;
/** Every conversation comes several times, before and after the first look at what is held. */
const TURNS = CONVERSATIONS;
/** Of what the desk holds for each: less than one for each turn. */
const FEW = TURNS / 2;
const SOON = { timeout: 30_000, interval: 1_000 };

describe('a console on which very much happens', () => {
  const installation = useInstallation({ queues: { main: { mode: 'assign', firstReplyLimit: '24h' } } });
  let crowd: Crowd;

  beforeAll(async () => {
    await installation().agent({ name: 'Eva' });
    crowd = await Crowd.gather(installation(), CONVERSATIONS);
    return () => crowd[Symbol.dispose]();
  }, 120_000);

  it('[D4] is right after everybody has written at the same time, and so is what was typed meanwhile', async () => {
    const eva = await installation().agent({ name: 'Eva' });
    const [first] = crowd.members;
    await eva.page.goto(`${eva.console}#/demo/mine/${first?.conversationId ?? ''}`);
    await eva.reply.focus();
    const storm = crowd.storm(PER_SECOND, SECONDS);
    const typed = 'One moment, I am still writing this while everybody else writes, too.';
    await eva.page.keyboard.type(typed);
    await storm;
    expect(await eva.reply.inputValue()).toBe(typed);
    expect(await wrongOnScreen(eva, crowd)).toEqual([]);
    await eva.reply.press('Enter');
    first?.texts.push(typed);
    await eva.message(typed).waitFor();
    expect(await wrongOnScreen(eva, crowd)).toEqual([]);
  });

  it('holds no more on the page after many answers than after some', { timeout: 300_000 }, async () => {
    const eva = await installation().agent({ name: 'Eva' });
    // What a conversation needs is no part of it: looked at where none is open.
    const held = async (): Promise<Held> => {
      await eva.page.goto(`${eva.console}#/demo/install`);
      await eva.page.getByRole('heading', { name: /^Install Deskbell on/ }).waitFor();
      return heldBy(eva.page);
    };
    await workOn(eva, crowd, 0, 2 * TURNS);
    const before = await held();
    await workOn(eva, crowd, 2 * TURNS, TURNS);
    let after = await held();
    const grownBy = async (what: 'nodes' | 'listeners'): Promise<number> => {
      after = await heldBy(eva.page);
      return after[what] - before[what];
    };
    await expect.poll(() => grownBy('listeners'), SOON).toBeLessThan(FEW);
    await expect.poll(() => grownBy('nodes'), SOON).toBeLessThan(FEW * 10);
    console.log('held before and after:', before, after);
  });
});
