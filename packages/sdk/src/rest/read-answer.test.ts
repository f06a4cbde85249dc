import { PROGRESS_TYPE } from '@deskbell/protocol/plain';
import { expect, it } from 'vitest';
import { readAnswer } from './read-answer.ts';

/** An answer that arrives in these pieces. */
function inPieces(...pieces: string[]): Response {
  const body = new ReadableStream({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  return new Response(body, { headers: { 'content-type': PROGRESS_TYPE } });
}

it('tells of progress however the lines are cut, and answers with the last one', async () => {
  const told: object[] = [];
  const answer = inPieces(
    '{"progress":{"done":0,"of":0}}\n{"progr',
    'ess":{"done":1,"of":2}}\n{"answer":{"name":"Zoë"}}\n',
  );
  expect(await readAnswer(answer, (progress) => told.push(progress))).toEqual({
    ok: true,
    body: { name: 'Zoë' },
  });
  expect(told).toEqual([
    { done: 0, of: 0 },
    { done: 1, of: 2 },
  ]);
});

it('says what went wrong on the way', async () => {
  const problem = { code: 'unavailable', detail: 'unable to count' };
  expect(await readAnswer(inPieces(`{"problem":${JSON.stringify(problem)}}\n`))).toEqual({
    ok: false,
    body: problem,
  });
});

it('takes no half of an answer for a whole one', async () => {
  await expect(readAnswer(inPieces('{"progress":{"done":0,"of":0}}\n{"answ'))).rejects.toThrow('broke off');
});

it('reads any other answer as it is', async () => {
  expect(await readAnswer(Response.json([1]))).toEqual({ ok: true, body: [1] });
  expect(await readAnswer(new Response(null, { status: 204 }))).toEqual({ ok: true, body: undefined });
  expect(await readAnswer(new Response('<html>', { status: 502 }))).toEqual({ ok: false, body: undefined });
});
