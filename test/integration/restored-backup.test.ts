import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { defaultPlatform } from '@deskbell/sdk';
import { connect as connectAgent } from '@deskbell/sdk/agent';
import { type VisitorClient, connect as connectVisitor } from '@deskbell/sdk/visitor';
import { waitFor } from '@deskbell/testkit';
import { expect, it } from 'vitest';
import { DeskbellProcess } from '../lib/deskbell-process.ts';
import { signInToken } from '../lib/sign-in-token.ts';
import { UNLIMITED } from '../lib/unlimited.ts';

const ORIGIN = 'http://shop.localhost';
const PATIENCE_MS = 40_000;

function textsOf(client: VisitorClient): string[] {
  return client.conversations.current.value.timeline.value.items.flatMap(({ body, delivery }) =>
    body.type === 'message' ? `${body.text}: ${delivery?.state ?? 'theirs'}` : [],
  );
}

/** Waits until the visitor sees these lines and no others. */
async function sees(client: VisitorClient, lines: readonly string[]): Promise<void> {
  const { current } = client.conversations;
  await waitFor(
    (changed) => {
      const stops = [client.connection.subscribe(changed), current.subscribe(changed)];
      // The front may become another one: its timeline is looked at with each change of the list, too.
      stops.push(client.conversations.list.subscribe(changed), current.value.timeline.subscribe(changed));
      return () => stops.forEach((stop) => stop());
    },
    () => JSON.stringify(textsOf(client)) === JSON.stringify(lines),
    { what: `${lines.join()} instead of ${textsOf(client).join()}`, timeoutMs: PATIENCE_MS },
  );
}

it('[D2] [D4] [D5] after a restored backup clients begin anew, mix nothing, and send what waited, once', async () => {
  const env = { DESKBELL_DEMO_URL: ORIGIN };
  await using first = await DeskbellProcess.create({ config: { limits: UNLIMITED }, env });
  await first.start();
  const agent = connectAgent({ url: first.url, token: await signInToken(first) });
  agent.open();
  const visitor = () =>
    connectVisitor({ url: first.url, siteId: 'demo', origin: ORIGIN, platform: defaultPlatform() });
  const [early, late] = [visitor(), visitor()];
  const chat = early.conversations.current.value;
  await chat.messages.send('one');
  await chat.messages.send('two');
  const copy = path.join(first.dataDir, 'copy.sqlite');
  await first.command('backup', copy);

  // Later than the copy: of these nothing comes back.
  await chat.messages.send('three');
  await chat.messages.send('four');
  const seqBefore = chat.state.value!.seq;
  await late.conversations.current.value.messages.send('after the copy');
  await first.kill();
  chat.messages.send('five').catch(() => undefined);
  late.conversations.current.value.messages.send('six').catch(() => undefined);

  await using second = await DeskbellProcess.create({
    config: { limits: UNLIMITED },
    env: { ...env, DESKBELL_PORT: String(first.port), DESKBELL_PUBLIC_URL: first.url },
  });
  await copyFile(copy, second.databasePath);
  await second.start();
  await sees(early, ['one: sent', 'two: sent', 'five: sent']);
  await sees(late, ['six: sent']);
  expect(early.conversations.list.value).toHaveLength(1);
  expect(chat.state.value!.seq).toBeLessThan(seqBefore);

  // Somebody who was never here sees the same, and each text once.
  const stored = agent.conversations.get(chat.id!);
  stored.watch();
  await waitFor(
    (changed) => stored.timeline.subscribe(changed),
    () => stored.timeline.value.items.some(({ body }) => body.type === 'message' && body.text === 'five'),
    { what: 'the agent to see it', timeoutMs: PATIENCE_MS },
  );
  const told = stored.timeline.value.items.flatMap(({ body }) => (body.type === 'message' ? body.text : []));
  expect(told).toEqual(['one', 'two', 'five']);
  await Promise.all([early.close(), late.close(), agent.close()]);
}, 120_000);
