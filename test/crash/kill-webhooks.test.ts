import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '@deskbell/sdk/visitor';
import { SeededRandom } from '@deskbell/testkit';
import { startPostgres } from '@deskbell/testkit/node';
import { verifyWebhook } from 'deskbell/webhooks';
import { describe, expect, it } from 'vitest';
import { DeskbellProcess } from '../lib/deskbell-process.ts';
import { signInToken } from '../lib/sign-in-token.ts';
import { UNLIMITED } from '../lib/unlimited.ts';

const KILLS = Number(process.env['CRASH_WEBHOOK_KILLS'] ?? 6);
const SEED = Number(process.env['CRASH_SEED'] ?? 20_261_122);
/** How long the server lives in each cycle, in milliseconds. */
const LIFE_MS = { from: 50, to: 600 };
/** Messages that are begun in each cycle. */
const EACH = 8;
const ORIGIN = 'http://localhost:1';
const TYPES = ['message.added', 'conversation.started'];

interface Call {
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

async function receiver(answer: (response: ServerResponse) => void) {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const part of request) body += String(part);
      calls.push({ headers: request.headers, body });
      answer(response);
    })().catch(() => undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    calls,
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook`,
    [Symbol.dispose]: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function makeWebhook(server: DeskbellProcess, token: string, url: string): Promise<string> {
  const response = await fetch(`${server.url}/v1/sites/demo/webhooks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ url, types: TYPES }),
  });
  if (!response.ok) throw new Error(`${String(response.status)} ${await response.text()}`);
  return ((await response.json()) as { secret: string }).secret;
}

describe.each(['SQLite', 'Postgres'])(
  'a server on %s that is killed while events are on their way',
  (engine) => {
    it(
      `[E2] tells of every message that was acknowledged, each under one id, whoever else hangs, in ${String(KILLS)} kills`,
      { timeout: 3 * 60_000 },
      async () => {
        const random = new SeededRandom(SEED);
        await using postgres = engine === 'Postgres' ? await startPostgres() : undefined;
        const databaseUrl = await postgres?.createDatabase();
        await using server = await DeskbellProcess.create({
          config: { limits: UNLIMITED, allowPrivateTargets: true },
          env: {
            DESKBELL_DEMO_URL: `${ORIGIN}/`,
            ...(databaseUrl === undefined ? {} : { DESKBELL_DATABASE_URL: databaseUrl }),
          },
        });
        using well = await receiver((response) => void response.writeHead(204).end());
        using hanging = await receiver(() => undefined);
        await server.start();
        const token = await signInToken(server);
        await makeWebhook(server, token, hanging.url);
        const secret = await makeWebhook(server, token, well.url);

        const visitor = connect({ url: server.url, siteId: 'demo', origin: ORIGIN });
        const sent: Promise<{ readonly id: string }>[] = [];
        for (let kill = 0; kill < KILLS; kill += 1) {
          for (let count = 0; count < EACH; count += 1) {
            // It stays in the outbox until it is stored (D5).
            sent.push(
              visitor.conversations.current.value.messages.send(`Message ${String(kill)}.${String(count)}`),
            );
          }
          // The moment of the crash is what is varied here, so this is a wait for nothing but its own length.
          await pause(LIFE_MS.from + random.next() * (LIFE_MS.to - LIFE_MS.from));
          await server.kill();
          await server.start();
        }
        const acknowledged = (await Promise.all(sent)).map(({ id }) => id);

        const told = () => {
          const ids = new Map<string, Set<string>>();
          for (const { headers, body } of well.calls) {
            const { id, payload } = verifyWebhook(body, headers, { secret });
            if (payload.type !== 'message.added') continue;
            const { entry } = payload.data as { entry: { id: string } };
            ids.set(entry.id, (ids.get(entry.id) ?? new Set()).add(id));
          }
          return ids;
        };
        await expect
          .poll(() => acknowledged.filter((id) => !told().has(id)), { timeout: 20_000, interval: 100 })
          .toEqual([]);
        expect([...told().values()].filter((ids) => ids.size > 1)).toEqual([]);
        const calls = well.calls.length;
        const distinct = new Set(well.calls.map(({ headers }) => headers['webhook-id'])).size;
        console.log(
          `seed ${String(SEED)}, ${engine}: ${String(KILLS)} kills, ${String(acknowledged.length)} messages, ` +
            `${String(distinct)} events in ${String(calls)} calls, ${String(hanging.calls.length)} to the one that hangs`,
        );
        await visitor.close();
      },
    );
  },
);
