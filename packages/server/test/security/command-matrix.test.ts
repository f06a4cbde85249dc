import { type CommandSchema, agentCommands, botCommands, visitorCommands } from '@deskbell/protocol';
import { nanoid } from 'nanoid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostSite } from '../lib/identities.ts';
import {
  ORIGIN,
  SITE,
  startTestServer,
  type TestServer,
  type TestVisitor,
} from '../lib/start-test-server.ts';
import { type Kind, type Named, type Side, inputOf, placesIn } from './lib/command-samples.ts';

/*
 * Every command of every socket × everybody who can open one × what is theirs, somebody else's and nobody's, at each place where
 * the command names something. A new command is here by itself, or this fails.
 */

const COMMANDS: Readonly<Record<Side, Readonly<Record<string, CommandSchema>>>> = {
  visitor: visitorCommands,
  agent: agentCommands,
  bot: botCommands,
};
const EVERY_COMMAND = [...new Set(Object.values(COMMANDS).flatMap((table) => Object.keys(table)))];
const CANARY = 'Quetzalcoatlus';
const OTHER = 'other';

interface Client {
  send(name: string, ...payload: unknown[]): Promise<{ readonly ok: boolean } & object>;
  readonly frames: readonly string[];
  close(): void;
}

interface Caller {
  readonly name: string;
  readonly side: Side;
  /** A new connection, with a conversation of its own if it can have one. */
  readonly come: () => Promise<{ readonly client: Client; readonly own?: Named }>;
  /** What is another's, to this one. */
  readonly foreign: () => Named;
}

let server: TestServer;
const callers: Caller[] = [];
/** Of visitors and agents of the sites, while neither callers nor bots have to do with it. */
const there: Record<string, Named> = {};
const NOBODYS: Named = {
  conversation: 'missing-conversation-1',
  entry: 'missing-entry-1',
  file: 'missing-file-1',
  agent: 'missing-agent-1',
  site: 'no-such-site',
  article: 'missing-article-1',
};

beforeAll(async () => {
  server = await startTestServer({
    configuration: {
      queues: { main: { mode: 'assign' }, orders: {} },
      tiers: [{ name: 'Experts', queue: 'orders' }],
      bots: [{ bot: 'faq' }],
    },
  });
  await server.addSite({ id: OTHER, origins: [ORIGIN] });
  const shopBot = await server.addBot();
  const otherBot = await server.addBot({ siteId: OTHER });
  const host = await hostSite(server);
  for (const siteId of [SITE, OTHER]) there[siteId] = await namedOn(siteId);
  const foreign = () => there[SITE]!;

  callers.push(
    visitorCaller('another visitor', SITE, () => server.visitor()),
    visitorCaller('a visitor of another site', OTHER, () => server.visitor({ siteId: OTHER })),
    visitorCaller('somebody whom the site vouches for', SITE, () => host.visit(host.sign(nanoid()))),
  );
  for (const [role, siteId] of [
    ['agent', SITE],
    ['supervisor', SITE],
    ['admin', SITE],
    ['admin', OTHER],
  ] as const) {
    const agent = await server.addAgent({ presence: 'away', memberships: [{ siteId, role }] });
    callers.push({
      name: `${role} of ${siteId}`,
      side: 'agent',
      come: async () => ({
        client: await server.agent(agent),
        own: { ...(await conversationOn(siteId)), site: siteId, agent: agent.id, article: nanoid() },
      }),
      foreign: () => there[siteId === SITE ? OTHER : SITE]!,
    });
  }
  for (const [name, { token }, siteId] of [
    ['a bot', shopBot, SITE],
    ['a bot of another site', otherBot, OTHER],
  ] as const) {
    callers.push({
      name,
      side: 'bot',
      come: async () => {
        const client = await server.bot(token, { siteId });
        await client.call('session:sync', { epoch: null, conversations: [] });
        if (siteId === OTHER) return { client };
        const begun = await conversationOn(siteId);
        await client.fact(
          'conversation:given',
          ({ conversationId }) => conversationId === begun.conversation,
        );
        return { client, own: { ...NOBODYS, ...begun, site: siteId } };
      },
      foreign,
    });
  }
}, 60_000);
afterAll(() => server[Symbol.asyncDispose]());

function visitorCaller(name: string, siteId: string, visit: () => Promise<TestVisitor>): Caller {
  return {
    name,
    side: 'visitor',
    come: async () => {
      const client = await visit();
      return { client, own: { ...NOBODYS, ...(await begin(client)), site: siteId } };
    },
    foreign: () => there[SITE]!,
  };
}

async function begin(visitor: TestVisitor, text = 'mine') {
  const { conversation, entry } = await visitor.call('conversation:start', { id: nanoid(), text });
  const ticket = await visitor.call('file:upload', {
    conversationId: conversation.id,
    id: nanoid(),
    name: 'a.txt',
    type: 'text/plain',
    size: text.length,
  });
  const headers = { authorization: `Bearer ${ticket.token}` };
  const sent = await fetch(server.url + ticket.path, { method: 'PUT', headers, body: text });
  const file = ((await sent.json()) as { id: string }).id;
  await visitor.call('message:post', {
    conversationId: conversation.id,
    id: nanoid(),
    text: '',
    files: [{ id: file }],
  });
  return { conversation: conversation.id, entry: entry.id, file };
}

async function conversationOn(siteId: string) {
  const visitor = await server.visitor({ siteId });
  const begun = await begin(visitor);
  visitor.close();
  return begun;
}

/** Something of each kind, with people: no bot has it. */
async function namedOn(siteId: string): Promise<Named> {
  const visitor = await server.visitor({ siteId });
  const begun = await begin(visitor, CANARY);
  const agent = await server.addAgent({ presence: 'away', memberships: [{ siteId, role: 'agent' }] });
  await visitor.call('person:request', { conversationId: begun.conversation });
  return { ...begun, site: siteId, agent: agent.id, article: nanoid() };
}

/** Everything that is stored of what the callers must not touch. */
async function stored(): Promise<unknown> {
  const { conversations } = server.store;
  const all = Object.values(there).map(async ({ conversation: id }) => [
    await conversations.find(id),
    await conversations.entriesAfter(id, 0, 'agent', 100, 1e6),
  ]);
  return JSON.parse(JSON.stringify(await Promise.all(all)));
}

/** An answer without the ids that were asked for, which it may repeat. */
function blank(answer: unknown, ...named: readonly Named[]): string {
  let text = JSON.stringify(answer);
  for (const kinds of named) for (const id of Object.values(kinds)) text = text.replaceAll(id, '…');
  return text;
}

const codeOf = (answer: unknown): string | undefined => (answer as { error?: { code: string } }).error?.code;

/** What even the own one answers with `not_found` in this story, and why. */
const OWN_IS_MISSING: Readonly<Record<string, string>> = {
  'visitor answer:give': 'nothing was asked',
  'bot articles:read': 'no article is published',
  'visitor message:post': 'the file has gone with another message',
  'agent message:post': 'the file is the visitor’s',
  'agent message:edit': 'it is the visitor’s',
  'agent message:delete': 'it is the visitor’s',
};

/** What they do to their own site, they do to everybody who is in this story. */
const OWN_IS_SHARED = new Set(['crisis:set', 'crisis:reply', 'configuration:put']);

/** Their site has nothing to escalate to. */
const WITHOUT_TIERS = `admin of ${OTHER}`;

/** Who may read what visitors of the shop write: its agents, and the bot that had it first. */
function isOfSite({ side, name }: Caller): boolean {
  return side === 'agent' ? name.endsWith(SITE) : name === 'a bot';
}

describe.each(Object.entries(COMMANDS))('the socket of a %s', (given, table) => {
  const side = given as Side;

  it.each(Object.keys(table))(
    '[A2] A46 %s: what is somebody else’s is like what is not there',
    async (command) => {
      const places = placesIn(side, command);
      const sample = inputOf(side, command, (_, kind) => NOBODYS[kind]);
      expect(table[command]?.input.safeParse(sample).error, 'the example is well-formed').toBeUndefined();
      const before = await stored();
      const comers = await Promise.all(
        callers
          .filter((one) => one.side === side)
          .map(async (caller) => ({ caller, ...(await caller.come()) })),
      );
      for (const { caller, client, own = NOBODYS } of comers) {
        const foreign = caller.foreign();
        // Each place by itself, the others being the own ones; and all at once.
        for (const place of [...places.map(({ path }) => path), undefined]) {
          if (places.length === 0) break;
          const ask = (named: Named) =>
            client.send(
              command,
              inputOf(side, command, (path: string, kind: Kind) =>
                place === undefined || path === place ? named[kind] : own[kind],
              ),
            );
          const [answer, missing] = [await ask(foreign), await ask(NOBODYS)];
          const about = `${caller.name}, ${place ?? 'all'}`;
          expect(blank(answer, foreign, NOBODYS), about).toBe(blank(missing, foreign, NOBODYS));
          expect(codeOf(answer), about).not.toBe('internal');
          expect(codeOf(answer), about).not.toBe('unknown_command');
        }
      }
      expect(await stored()).toEqual(before);
      for (const { caller, client, own } of comers) {
        if (!own || OWN_IS_SHARED.has(command)) continue;
        const answer = await client.send(
          command,
          inputOf(side, command, (_, kind) => own[kind]),
        );
        const about = `${caller.name}, own: ${JSON.stringify(answer)}`;
        const refused = ['internal', 'unknown_command'];
        if (caller.name !== WITHOUT_TIERS) refused.push('invalid');
        if (!OWN_IS_MISSING[`${side} ${command}`]) refused.push('not_found');
        expect(refused, about).not.toContain(codeOf(answer));
        const heard = isOfSite(caller) ? '' : client.frames.join('\n');
        expect(heard, caller.name).not.toContain(CANARY);
        client.close();
      }
    },
  );

  it('[A2] A46 knows no command of another side, whatever it names', async () => {
    for (const caller of callers.filter((one) => one.side === side)) {
      const strange = EVERY_COMMAND.filter((name) => !(name in table));
      for (const name of strange) {
        const from = (Object.keys(COMMANDS) as Side[]).find((other) => name in COMMANDS[other]) ?? side;
        // Whoever sends many of them is cut off.
        const { client, own = NOBODYS } = await caller.come();
        const answers: string[] = [];
        for (const named of [own, caller.foreign(), NOBODYS]) {
          answers.push(
            blank(
              await client.send(
                name,
                inputOf(from, name, (_, kind) => named[kind]),
              ),
              named,
            ),
          );
        }
        expect(new Set(answers).size, `${caller.name}: ${name}`).toBe(1);
        expect(answers[0]).toContain('"unknown_command"');
        client.close();
      }
    }
  }, 60_000);
});

it('[A2] A47 nobody hears of what is not theirs, while it goes on', async () => {
  const comers = await Promise.all(callers.map(async (caller) => ({ caller, ...(await caller.come()) })));
  for (const { caller, client } of comers) {
    const { conversation: conversationId } = caller.foreign();
    await client.send('typing:set', { conversationId, typing: true });
    await client.send('read:mark', { conversationId, seq: 1 });
    await client.send('conversation:watch', { conversationId });
    await client.send('timeline:catch-up', { conversationId, after: 0 });
  }
  const owner = await server.visitor();
  const { conversation } = await begin(owner, CANARY);
  await owner.call('person:request', { conversationId: conversation });
  await owner.call('message:post', { conversationId: conversation, id: nanoid(), text: CANARY });
  await owner.call('typing:set', { conversationId: conversation, typing: true });
  await owner.call('conversation:end', { conversationId: conversation });
  for (const { caller, client } of comers) {
    await client.send('heads:get', {});
    if (isOfSite(caller)) continue;
    expect(client.frames.join('\n'), caller.name).not.toContain(conversation);
    expect(client.frames.join('\n'), caller.name).not.toContain(CANARY);
  }
});

it('[A2] A46 what is somebody else’s takes as long to refuse as what is not there', async () => {
  const stranger = await server.visitor();
  const took = { foreign: [] as number[], missing: [] as number[] };
  const ask = async (into: number[], conversationId: string): Promise<void> => {
    const start = performance.now();
    await stranger.send('timeline:catch-up', { conversationId, after: 0 });
    into.push(performance.now() - start);
  };
  for (let round = 0; round < 200; round += 1) {
    await ask(took.foreign, there[SITE]!.conversation);
    await ask(took.missing, nanoid());
  }
  const median = (values: number[]): number => values.toSorted((one, other) => one - other)[100] ?? 0;
  expect(Math.abs(median(took.foreign) - median(took.missing))).toBeLessThan(5);
});
