import { setTimeout as pause } from 'node:timers/promises';
import { SeededRandom } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import { DeskbellProcess } from '../lib/deskbell-process.ts';
import { UNLIMITED } from '../lib/unlimited.ts';
import { signInToken } from '../lib/sign-in-token.ts';
import { Traffic } from './traffic.ts';

const CYCLES = Number(process.env['CRASH_CYCLES'] ?? 200);
const SEED = Number(process.env['CRASH_SEED'] ?? 20_261_121);
/** How long the server lives in each cycle, in milliseconds: from hardly connected to well under way. */
const LIFE_MS = { from: 20, to: 350 };

describe('a server that is killed under traffic', () => {
  it(
    `[D1, D2, D3, D5] loses, doubles and disorders nothing in ${String(CYCLES)} kills`,
    { timeout: 20 * 60_000 },
    async () => {
      const random = new SeededRandom(SEED);
      const origin = 'http://localhost:1';
      await using server = await DeskbellProcess.create({
        config: { limits: UNLIMITED },
        env: { DESKBELL_DEMO_URL: `${origin}/` },
      });
      await server.start();
      const agentToken = await signInToken(server);
      const traffic = new Traffic({ url: server.url, siteId: 'demo', origin, agentToken, visitors: 4 });
      const pushing = setInterval(() => {
        traffic.push();
      }, 15);
      let killsWithWorkUnderWay = 0;
      try {
        for (let cycle = 1; cycle <= CYCLES; cycle += 1) {
          // The moment of the crash is what is varied here, so this is a wait for nothing but its own length.
          await pause(LIFE_MS.from + random.next() * (LIFE_MS.to - LIFE_MS.from));
          const { sent, acknowledged } = traffic.figures;
          if (sent > acknowledged) killsWithWorkUnderWay += 1;
          await server.kill();
          await server.start();
          if (cycle % 20 === 0) {
            console.log(
              `  ${String(cycle)}/${String(CYCLES)} kills, ${String(acknowledged)} of ${String(sent)} texts acknowledged`,
            );
          }
        }
      } finally {
        clearInterval(pushing);
      }
      await traffic.settle();
      const { sent, acknowledged } = traffic.figures;
      const verdict = await traffic.verdict(server.databasePath);
      await traffic.close();
      const count = ({ length }: readonly string[]): number => length;
      console.log(
        `seed ${String(SEED)}: ${String(CYCLES)} kills (${String(killsWithWorkUnderWay)} with texts under way), ${String(sent)} texts sent, ` +
          `${String(acknowledged)} acknowledged; lost ${String(count(verdict.lost))}, doubled ${String(count(verdict.doubled))}, ` +
          `disordered ${String(count(verdict.disordered))}, ghosts ${String(count(verdict.ghosts))}`,
      );
      expect(verdict).toEqual({ lost: [], doubled: [], disordered: [], ghosts: [] });
      expect(acknowledged).toBe(sent);
      // The fault must have fired: traffic went on, and most kills met it.
      expect(acknowledged).toBeGreaterThan(CYCLES);
      expect(killsWithWorkUnderWay).toBeGreaterThan(CYCLES / 2);
    },
  );
});
