import { isDeepStrictEqual } from 'node:util';
import {
  agentFacts,
  visitorFacts,
  type AgentFactPayloads,
  type VisitorFactPayloads,
} from '@deskbell/protocol';
import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { SITE, type TestAgent, type TestVisitor } from '../lib/start-test-server.ts';
import { SyncWorld, type WatchingAgent, type WatchingVisitor } from './lib/sync-world.ts';

/** How often heads are compared. */
const BEACON_MS = 25_000;

const configuration = {
  queues: { main: { mode: 'assign' as const } },
  widget: { typingPreview: true },
  crisis: { banner: { en: 'Payments fail just now' }, answer: { en: 'We are working on it' } },
};

/** Vera writes to Ada, both on screens that lose facts; each has another device that loses nothing, and Ben is away. */
interface Scene {
  readonly world: SyncWorld;
  readonly vera: WatchingVisitor;
  readonly veraToo: TestVisitor;
  readonly ada: WatchingAgent;
  readonly adaToo: TestAgent;
  readonly ben: TestAgent;
  readonly benId: string;
  readonly conversationId: string;
}

interface Case {
  /** Before anything gets lost. */
  readonly before?: (scene: Scene) => Promise<unknown>;
  /** What brings the fact about, with no help of the screen that loses it. */
  readonly happens: (scene: Scene) => unknown;
  /** How long the desk takes to tell; default 0. */
  readonly toldAfterMs?: number;
  /** The screen is out of date until heads are compared; some facts tell of what passes, or cut the connection. */
  readonly goesStale?: false;
  /** How long until it is repaired; default: one beacon. */
  readonly repairedAfterMs?: number;
  /** What there is in the end, and what there must be; default: the screen is as that of somebody who has just come. */
  readonly ends?: (scene: Scene) => readonly [seen: unknown, wanted: unknown];
}

const message = (text = 'hello') => ({ id: nanoid(), text });
const strikes = 40;
const pageOf = (path: string) => ({ url: `https://shop.example${path}`, title: path, referrer: '' });

const ofVisitors: Record<keyof VisitorFactPayloads, Case> = {
  'entry:added': {
    happens: ({ adaToo, conversationId }) => adaToo.call('message:post', { conversationId, ...message() }),
  },
  'conversation:changed': {
    happens: ({ adaToo, conversationId }) => adaToo.call('conversation:resolve', { conversationId }),
  },
  'read:moved': {
    happens: ({ adaToo, conversationId }) => adaToo.call('read:mark', { conversationId, seq: 99 }),
  },
  'typing:changed': {
    before: ({ adaToo, conversationId }) => adaToo.call('typing:set', { conversationId, typing: true }),
    happens: ({ adaToo, conversationId }) => adaToo.call('typing:set', { conversationId, typing: false }),
    repairedAfterMs: 6_000,
  },
  'waiting:changed': {
    before: async ({ adaToo, ben, vera, world }) => {
      await adaToo.call('conversation:end', { conversationId: vera.client.conversations.current.value.id! });
      for (const agent of [adaToo, ben]) await agent.call('presence:set', { presence: 'away' });
      const first = await world.server.visitor();
      await first.call('conversation:start', message('I was here first'));
      vera.client.conversations.startNew();
      void vera.client.conversations.current.value.messages.send('And I came second');
      await world.settle();
      await world.pass(2_000);
      expect(vera.client.conversations.current.value.waiting.value?.position).toBe(2);
    },
    happens: async ({ ben, world }) => {
      const [first] = await world.server.store.conversations.listOpen();
      await ben.call('conversation:end', { conversationId: first!.conversation.id });
    },
    toldAfterMs: 2_000,
  },
  'desk:changed': {
    happens: ({ adaToo }) => adaToo.call('crisis:set', { siteId: SITE, on: true }),
  },
  'session:ended': {
    happens: ({ vera }) => {
      for (let count = 0; count < strikes; count += 1) vera.line.send('nonsense');
    },
    goesStale: false,
    repairedAfterMs: 60_000,
  },
  'server:draining': {
    happens: ({ world }) => moveOn(world),
    goesStale: false,
    repairedAfterMs: 60_000,
  },
};

const ofAgents: Record<keyof AgentFactPayloads, Case> = {
  'entry:added': {
    happens: ({ conversationId, veraToo }) => veraToo.call('message:post', { conversationId, ...message() }),
  },
  'conversation:changed': {
    happens: ({ adaToo, conversationId }) => adaToo.call('conversation:resolve', { conversationId }),
  },
  'inbox:activity': {
    // Somebody else's conversation, which only the list of all shows.
    before: async ({ ben, conversationId }) => ben.call('conversation:claim', { conversationId }),
    happens: ({ conversationId, veraToo }) =>
      veraToo.call('message:post', { conversationId, ...message('to Ben') }),
    toldAfterMs: 2_000,
  },
  'read:moved': {
    happens: ({ conversationId, veraToo }) => veraToo.call('read:mark', { conversationId, seq: 99 }),
  },
  'typing:changed': {
    before: ({ conversationId, veraToo }) => veraToo.call('typing:set', { conversationId, typing: true }),
    happens: ({ conversationId, veraToo }) => veraToo.call('typing:set', { conversationId, typing: false }),
    repairedAfterMs: 6_000,
  },
  'typing:previewed': {
    before: ({ conversationId, veraToo }) =>
      veraToo.call('typing:preview', { conversationId, text: 'Where is' }),
    happens: ({ conversationId, veraToo }) => veraToo.call('typing:preview', { conversationId, text: '' }),
    repairedAfterMs: 20_000,
  },
  'attention:changed': {
    before: ({ ben, conversationId }) => ben.call('attention:set', { conversationId, doing: 'looking' }),
    happens: ({ ben, conversationId }) => ben.call('attention:set', { conversationId, doing: 'gone' }),
    repairedAfterMs: 45_000,
  },
  'draft:changed': {
    happens: ({ adaToo, conversationId }) =>
      adaToo.call('draft:put', { conversationId, kind: 'reply', text: 'From a phone', base: 0 }),
    repairedAfterMs: BEACON_MS + 1_000,
  },
  'page:moved': {
    before: ({ veraToo }) => veraToo.call('page:show', { page: pageOf('/cart') }),
    happens: ({ veraToo }) => veraToo.call('page:show', { page: pageOf('/checkout') }),
  },
  'mention:added': {
    happens: ({ ada, ben, conversationId }) =>
      ben.call('note:post', { conversationId, ...message('@Ada'), mentions: [ada.agent.id] }),
    repairedAfterMs: BEACON_MS + 1_000,
  },
  'mention:read': {
    before: ({ ada, ben, conversationId }) =>
      ben.call('note:post', { conversationId, ...message('@Ada'), mentions: [ada.agent.id] }),
    happens: ({ adaToo, conversationId }) => adaToo.call('mention:clear', { conversationId }),
    repairedAfterMs: BEACON_MS + 1_000,
  },
  'agent:changed': {
    happens: ({ ben }) => ben.call('presence:set', { presence: 'available' }),
  },
  'presence:changed': {
    happens: ({ adaToo }) => adaToo.call('presence:set', { presence: 'away' }),
  },
  'alert:raised': {
    // An event, not a state: what it is about stands on the board.
    happens: ({ adaToo }) => adaToo.call('crisis:set', { siteId: SITE, on: true }),
    toldAfterMs: 2_000,
  },
  'alert:acknowledged': {
    before: async ({ ada, adaToo }) => {
      await adaToo.call('crisis:set', { siteId: SITE, on: true });
      ada.client.alerts(SITE).follow();
    },
    happens: async ({ adaToo }) => {
      const { alerts } = await adaToo.call('alert:list', { siteId: SITE });
      await adaToo.call('alert:acknowledge', { siteId: SITE, id: alerts[0]!.id });
    },
    goesStale: false,
    repairedAfterMs: BEACON_MS + 1_000,
    ends: ({ ada }) => [ada.client.alerts(SITE).list.value?.[0]?.acknowledged?.by.name, 'Ada'],
  },
  'board:changed': {
    happens: ({ adaToo }) => adaToo.call('crisis:set', { siteId: SITE, on: true }),
    toldAfterMs: 2_000,
  },
  'waiting:changed': {
    happens: async ({ adaToo, world }) => {
      await adaToo.call('presence:set', { presence: 'away' });
      await (await world.server.visitor()).call('conversation:start', message('Is anybody there?'));
    },
    toldAfterMs: 2_000,
  },
  'configuration:changed': {
    before: async ({ ada }) => {
      ada.client.configuration(SITE).on('changed', ({ version }) => versions.push(version));
      await ada.client.configuration(SITE).get();
      versions.length = 0;
    },
    happens: ({ world }) => world.server.configure({ ...configuration, reopenWindow: '1h' }),
    toldAfterMs: 4_000,
    goesStale: false,
    ends: () => [versions, [2]],
  },
  'session:ended': {
    happens: ({ ada, world }) => world.server.authenticator.signOut(ada.token),
    goesStale: false,
    ends: ({ ada }) => [
      ada.client.connection.value,
      { status: 'closed', error: expect.objectContaining({ code: 'unauthenticated' }) as unknown },
    ],
  },
  'server:draining': {
    happens: ({ world }) => moveOn(world),
    goesStale: false,
    repairedAfterMs: 60_000,
  },
};
/** What Ada's screen was told of configurations. */
const versions: number[] = [];

/** The server asks everybody to leave, closes what is left, and is there again. */
async function moveOn(world: SyncWorld): Promise<void> {
  const drained = world.server.sockets.drain(1_000);
  await world.settle();
  await world.pass(1_000);
  await drained;
  await world.server.restart();
}

async function stage(): Promise<Scene> {
  const world = await SyncWorld.open(configuration);
  const { server } = world;
  const supervisor = { siteId: SITE, role: 'supervisor' } as const;
  const agent = await server.addAgent({ name: 'Ada', memberships: [supervisor] });
  const other = await server.addAgent({ name: 'Ben', presence: 'away' });
  const [adaToo, ben] = [await server.agent(agent), await server.agent(other)];
  const vera = await world.visitor();
  const chat = vera.client.conversations.current.value;
  void chat.messages.send('Where is my order?');
  await world.settle();
  const conversationId = chat.id!;
  const veraToo = await server.visitor({ secret: vera.secret });
  const ada = await world.agent(agent, [conversationId]);
  return { world, vera, veraToo, ada, adaToo, ben, benId: other.id, conversationId };
}

interface Outcome {
  /** Names of the facts that got lost. */
  readonly lost: readonly string[];
  /** Whether the screen was out of date before heads were compared. */
  readonly wasStale: boolean;
  readonly seen: unknown;
  readonly wanted: unknown;
}

async function lose(side: 'visitor' | 'agent', given: Case): Promise<Outcome> {
  const scene = await stage();
  await using world = scene.world;
  const watcher = side === 'visitor' ? scene.vera : scene.ada;
  await given.before?.(scene);
  await world.settle();
  watcher.line.loses = () => true;
  await given.happens(scene);
  await world.settle();
  const { repairedAfterMs = BEACON_MS, toldAfterMs = 0 } = given;
  await world.pass(toldAfterMs);
  const lost = [...watcher.line.lost];
  const wasStale =
    given.goesStale === false || !isDeepStrictEqual(watcher.seen(), await world.fresh(watcher));
  await world.pass(repairedAfterMs - toldAfterMs);
  const [seen, wanted] = given.ends?.(scene) ?? [watcher.seen(), await world.fresh(watcher)];
  return { lost, wasStale, seen, wanted };
}

describe.each([
  { side: 'visitor' as const, cases: ofVisitors, facts: visitorFacts },
  { side: 'agent' as const, cases: ofAgents, facts: agentFacts },
])('a fact that a $side loses on a living connection', ({ side, cases, facts }) => {
  it('has a case below, whatever it is', () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(facts).sort());
  });

  it.each(Object.entries<Case>(cases))(
    '[D4] %s: the next comparison of heads repairs it',
    async (name, given) => {
      const { lost, wasStale, seen, wanted } = await lose(side, given);
      expect(lost).toContain(name);
      expect(wasStale).toBe(true);
      expect(seen).toEqual(wanted);
    },
  );
});
