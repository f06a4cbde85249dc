import { defaultPlatform } from '@deskbell/sdk';
import { type AgentClient, connect as connectAgent } from '@deskbell/sdk/agent';
import { type VisitorClient, connect as connectVisitor } from '@deskbell/sdk/visitor';
import { waitFor } from '@deskbell/testkit';
import { type PostgresServer, startPostgres, startRedis, type TestRedis } from '@deskbell/testkit/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeskbellProcess } from '../lib/deskbell-process.ts';
import { signInToken } from '../lib/sign-in-token.ts';
import { FailoverProxy } from './lib/failover-proxy.ts';
import { plainCommands } from './lib/plain-commands.ts';

const SITE = 'demo';
const ORIGIN = 'http://localhost:8081';
/** Others are found dead after 8 s, and the machine may be busy. */
const PATIENT = { timeoutMs: 60_000 };

let postgres: PostgresServer;
let redis: TestRedis;

beforeAll(async () => {
  [postgres, redis] = await Promise.all([startPostgres({ fsync: false }), startRedis()]);
});
afterAll(async () => {
  await Promise.all([postgres[Symbol.asyncDispose](), redis[Symbol.asyncDispose]()]);
});

/** A node, started as the README says, on a database, broker and port of this test. */
async function startNode(
  said: Readonly<Record<string, string>>,
  databaseUrl: string,
): Promise<DeskbellProcess> {
  const { DESKBELL_PORT, DESKBELL_PUBLIC_URL, ...rest } = said;
  expect(Number(DESKBELL_PORT)).toBeGreaterThan(0);
  expect(URL.canParse(DESKBELL_PUBLIC_URL ?? '')).toBe(true);
  const node = await DeskbellProcess.create({
    env: {
      ...rest,
      DESKBELL_DATABASE_URL: databaseUrl,
      DESKBELL_REDIS_URL: redis.url,
      DESKBELL_DEMO_URL: ORIGIN,
    },
  });
  await node.start();
  return node;
}

function visitor(url: string): VisitorClient {
  return connectVisitor({ url, siteId: SITE, origin: ORIGIN, locale: 'en', platform: defaultPlatform() });
}

function agent(url: string, token: string): AgentClient {
  const client = connectAgent({ url, token });
  client.open();
  return client;
}

const online = ({ connection }: VisitorClient | AgentClient) =>
  waitFor(
    (changed) => connection.subscribe(changed),
    () => connection.value.status === 'online',
    PATIENT,
  );

type Chat =
  ReturnType<AgentClient['conversations']['get']> | VisitorClient['conversations']['current']['value'];

const textsOf = ({ timeline }: Chat): string[] =>
  timeline.value.items.flatMap(({ body }) => (body.type === 'message' ? [body.text] : []));

const hears = (chat: Chat, text: string) =>
  waitFor(
    (changed) => chat.timeline.subscribe(changed),
    () => textsOf(chat).includes(text),
    { ...PATIENT, what: text },
  );

describe('what examples/cluster says', () => {
  it('[D1] [D4] [P3] [R7] starts two nodes that are one desk; chats go on when one is killed', async () => {
    const commands = await plainCommands();
    expect(commands).toHaveLength(2);
    const databaseUrl = await postgres.createDatabase();
    const [first = {}, second = {}] = commands;
    await using one = await startNode(first, databaseUrl);
    const token = await signInToken(one);
    await using two = await startNode(second, databaseUrl);
    await using overOne = await FailoverProxy.start([one.port, two.port]);
    await using overTwo = await FailoverProxy.start([two.port, one.port]);
    await using pollingOne = await FailoverProxy.start([one.port, two.port], { withoutWebSocket: true });

    // The same person at two desks, each on another node; a visitor on each, and one without WebSockets.
    const agents = [agent(overOne.url, token), agent(overTwo.url, token)];
    await Promise.all(agents.map(online));
    const visitors = [overOne, overTwo, pollingOne].map(({ url }) => visitor(url));
    const chats = visitors.map(({ conversations }) => conversations.current.value);
    await Promise.all(chats.map((chat, index) => chat.messages.send(`Hello from ${String(index)}`)));
    const handles = chats.map(({ id }) => agents.map((each) => each.conversations.get(id ?? '')));
    for (const each of handles.flat()) each.watch();
    await Promise.all(
      handles.flatMap((each, index) => each.map((handle) => hears(handle, `Hello from ${String(index)}`))),
    );

    // Across: the visitor of each node is answered from the other one.
    await handles[0]?.[1]?.messages.send('Answer to 0');
    await handles[1]?.[0]?.messages.send('Answer to 1');
    await handles[2]?.[1]?.messages.send('Answer to 2');
    await Promise.all(chats.map((chat, index) => hears(chat, `Answer to ${String(index)}`)));

    await one.kill();
    // Whoever was there comes over; what is written meanwhile is kept until then.
    await Promise.all(chats.map((chat, index) => chat.messages.send(`Still there, ${String(index)}?`)));
    await Promise.all(
      handles.flatMap((each, index) => each.map((handle) => hears(handle, `Still there, ${String(index)}?`))),
    );
    await Promise.all(
      handles.flatMap(([handle], index) => handle?.messages.send(`Yes, ${String(index)}`) ?? []),
    );
    await Promise.all(chats.map((chat, index) => hears(chat, `Yes, ${String(index)}`)));
    for (const [index, chat] of chats.entries()) {
      const name = String(index);
      expect(textsOf(chat)).toEqual([
        `Hello from ${name}`,
        `Answer to ${name}`,
        `Still there, ${name}?`,
        `Yes, ${name}`,
      ]);
    }

    // Somebody new is served: the second node decides now.
    const late = visitor(overOne.url);
    const chat = late.conversations.current.value;
    await chat.messages.send('Anybody?');
    const inbox = agents[1]?.openInbox(SITE, 'mine').inbox;
    await waitFor(
      (changed) => inbox?.subscribe(changed) ?? (() => undefined),
      () => inbox?.value.conversations.some(({ preview }) => preview === 'Anybody?'),
      PATIENT,
    );

    await Promise.all([...visitors, late, ...agents].map((client) => client.close()));
    expect(await two.stop()).toBe(0);
  });
});
