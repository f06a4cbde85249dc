import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect, type VisitorClient } from '@deskbell/sdk/visitor';
import { SeededRandom } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import { BotStage, type BotProgram } from './lib/bot-stage.ts';

const ECHO = join(import.meta.dirname, 'lib', 'echo-bot.ts');
const SEED = Number(process.env['BOT_CRASH_SEED'] ?? 20_261_122);
const KILLS = Number(process.env['BOT_CRASH_KILLS'] ?? 6);
const VISITORS = 5;
const LATEST_MS = 60_000;

type Status = 'bot' | 'queued';

/** The texts of the bot in a conversation, and how it stands. */
async function told(
  stage: BotStage,
  conversationId: string,
): Promise<{ status: Status; said: string[]; asked: string[] }> {
  const entries = await stage.entries(conversationId);
  const texts = (kind: string) =>
    entries.flatMap(({ author, body }) =>
      author.kind === kind && body.type === 'message' ? [String(body['text'])] : [],
    );
  const { status } = (await stage.call('GET', `conversations/${conversationId}`)) as { status: Status };
  return { status, said: texts('bot'), asked: texts('visitor') };
}

describe('bots and their server, killed at any moment', () => {
  it(
    `[D1, D2, D5] loses no text and says none twice, in ${String(KILLS)} kills, with seed ${String(SEED)}`,
    { timeout: 240_000 },
    async () => {
      const random = new SeededRandom(SEED);
      await using stage = await BotStage.create([], { bot: { limitMs: 3_600_000, turnMs: 600_000 } });
      const programs: BotProgram[] = [await stage.run(ECHO), await stage.run(ECHO)];
      const visitors: VisitorClient[] = [];
      const sent: Promise<unknown>[] = [];
      const write = (visitor: VisitorClient, text: string): void => {
        // It stays in the outbox until it is stored (D5).
        sent.push(visitor.conversations.current.value.messages.send(text));
      };
      for (let index = 0; index < VISITORS; index += 1) {
        const visitor = connect({ url: stage.url, siteId: 'demo', origin: 'http://shop.localhost' });
        visitors.push(visitor);
        write(visitor, `0 of ${String(index)}`);
      }
      await Promise.all(sent);
      for (let kill = 1; kill <= KILLS; kill += 1) {
        visitors.forEach((visitor, index) => write(visitor, `${String(kill)} of ${String(index)}`));
        // The moment of the crash is what is varied here, so this is a wait for nothing but its own length.
        await pause(random.next() * 120);
        if (random.next() < 0.5) {
          await stage.kill();
          await stage.start();
        } else {
          const at = random.next() < 0.5 ? 0 : 1;
          await programs[at]?.end('SIGKILL');
          programs[at] = await stage.run(ECHO);
        }
      }
      await Promise.all(sent);
      const ids = visitors.map(({ conversations }) => conversations.current.value.state.value?.id ?? '');
      await Promise.all(visitors.map((visitor) => visitor.close()));

      const until = Date.now() + LATEST_MS;
      for (const [index, id] of ids.entries()) {
        const wanted = Array.from({ length: KILLS + 1 }, (_, kill) => `${String(kill)} of ${String(index)}`);
        const answers = ['Hello', ...wanted.flatMap((text) => [`first ${text}`, `second ${text}`])];
        let now = await told(stage, id);
        while (now.status === 'bot' && now.said.length < answers.length && Date.now() < until) {
          await pause(200);
          now = await told(stage, id);
        }
        expect(now.asked).toEqual(wanted);
        // With people it ends somewhere; but never with a hole, and never twice.
        expect(now.said).toEqual(now.status === 'bot' ? answers : answers.slice(0, now.said.length));
      }
    },
  );
});
