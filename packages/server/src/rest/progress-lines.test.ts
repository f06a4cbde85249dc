import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DeskbellError, PROGRESS_TYPE, type CallProgress } from '@deskbell/protocol';
import { FakeClock } from '@deskbell/testkit';
import express from 'express';
import { expect, it } from 'vitest';
import { answerInLines, wantsProgress } from './progress-lines.ts';

type Run = (onProgress: (progress: CallProgress) => void) => unknown;

/** What a caller who accepts this is sent, each line as it stands. */
async function ask(clock: FakeClock, run: Run, accept = PROGRESS_TYPE): Promise<unknown[]> {
  const app = express();
  app.get('/', async (request, response) => {
    if (wantsProgress(request)) await answerInLines({ clock, response }, run);
    else response.json('whole');
  });
  const http = createServer(app).listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${String(port)}`, { headers: { accept } });
  const text = await response.text();
  http.close();
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

it('tells how far it is, not too often, and the answer last', async () => {
  const clock = new FakeClock();
  const lines = await ask(clock, (onProgress) => {
    onProgress({ done: 1, of: 4 });
    clock.advance(250);
    onProgress({ done: 2, of: 4 });
    onProgress({ done: 3, of: 4 });
    // Whoever waits in line hears that they are not forgotten.
    clock.advance(5_000);
    return 'figures';
  });
  const told = [0, 2, 2].map((done) => ({ progress: { done, of: done === 0 ? 0 : 4 } }));
  expect(lines).toEqual([...told, { answer: 'figures' }]);
});

it('tells what went wrong in the last line', async () => {
  const lines = await ask(new FakeClock(), () => {
    throw new DeskbellError('invalid', 'unable to count: no', { details: { path: 'to' } });
  });
  expect(lines.at(-1)).toMatchObject({ problem: { code: 'invalid', status: 400, path: 'to' } });
});

it.each(['application/json', '*/*', `application/json, ${PROGRESS_TYPE}`])(
  'is asked for, and nobody else gets it: %s',
  async (accept) => {
    expect(await ask(new FakeClock(), () => 'figures', accept)).toEqual(['whole']);
  },
);
