import { SeededRandom } from '@deskbell/testkit';
import type { SiteConfigurationInput } from '@deskbell/protocol';
import { nanoid } from 'nanoid';
import { SITE, type TestAgent, type TestVisitor } from '../../lib/start-test-server.ts';
import { SyncWorld, type WatchingAgent, type WatchingVisitor } from './sync-world.ts';

const CONFIGURATION: SiteConfigurationInput = {
  queues: { main: { mode: 'offer', offerTimeout: '20s' } },
  crisis: { banner: { en: 'Payments fail just now' }, answer: { en: 'We are working on it' } },
};

/** A desk at work: two screens that lose facts, and everybody else, who makes things happen. */
export class RandomStory {
  readonly world: SyncWorld;
  readonly random: SeededRandom;
  readonly vera: WatchingVisitor;
  readonly ada: WatchingAgent;
  /** What was done, to understand a failure. */
  readonly told: string[] = [];
  readonly #agents: readonly TestAgent[];
  readonly #visitors: readonly TestVisitor[];
  readonly #benId: string;
  #versions = 0;

  private constructor(
    world: SyncWorld,
    random: SeededRandom,
    watchers: { vera: WatchingVisitor; ada: WatchingAgent },
    others: { agents: readonly TestAgent[]; visitors: readonly TestVisitor[]; benId: string },
  ) {
    this.world = world;
    this.random = random;
    this.vera = watchers.vera;
    this.ada = watchers.ada;
    this.#agents = others.agents;
    this.#visitors = others.visitors;
    this.#benId = others.benId;
  }

  static async begin(seed: number): Promise<RandomStory> {
    const world = await SyncWorld.open(CONFIGURATION);
    const { server } = world;
    const role = 'supervisor' as const;
    const agent = await server.addAgent({ name: 'Ada', memberships: [{ siteId: SITE, role }] });
    const ben = await server.addAgent({ name: 'Ben' });
    const agents = [await server.agent(agent), await server.agent(ben)];
    const vera = await world.visitor();
    void vera.client.conversations.current.value.messages.send('Where is my order?');
    await world.settle();
    const watched = [vera.client.conversations.current.value.id!];
    const ada = await world.agent(agent, watched);
    const visitors = [
      await server.visitor({ secret: vera.secret }),
      await server.visitor(),
      await server.visitor(),
    ];
    const random = new SeededRandom(seed);
    return new RandomStory(world, random, { vera, ada }, { agents, visitors, benId: ben.id });
  }

  /** One thing more happens; what is refused has happened in vain. */
  async step(): Promise<void> {
    const [name, act] = this.random.pick(this.#acts());
    this.told.push(name);
    await Promise.resolve(act()).catch(() => undefined);
    await this.world.settle();
  }

  #acts(): readonly (readonly [string, () => unknown])[] {
    const { ada, random, vera, world } = this;
    const agent = random.pick(this.#agents);
    const visitor = random.pick(this.#visitors);
    const { server } = world;
    const any = async () => {
      const open = await server.store.conversations.listOpen();
      return { conversationId: random.pick(open).conversation.id };
    };
    const text = () => ({ id: nanoid(), text: `text ${String(random.int(0, 999))}` });
    const presence = random.pick(['available', 'away'] as const);
    return [
      ['a visitor begins', () => visitor.call('conversation:start', text())],
      ['a visitor writes', async () => visitor.call('message:post', { ...(await any()), ...text() })],
      ['a visitor reads', async () => visitor.call('read:mark', { ...(await any()), seq: 99 })],
      [
        'a visitor says more',
        () => visitor.call('visitor:describe', { attributes: { n: random.int(1, 9) } }),
      ],
      ['a page tells', () => visitor.call('event:track', { id: nanoid(), name: 'clicked' })],
      [
        'a visitor goes on',
        () => {
          const url = `https://shop.example/${String(random.int(1, 9))}`;
          return visitor.call('page:show', { page: { url, title: 'a page', referrer: '' } });
        },
      ],
      ['a visitor ends', async () => random.chance(0.3) && visitor.call('conversation:end', await any())],
      ['an agent writes', async () => agent.call('message:post', { ...(await any()), ...text() })],
      ['an agent writes', async () => agent.call('message:post', { ...(await any()), ...text() })],
      ['an agent notes', async () => agent.call('note:post', { ...(await any()), ...text() })],
      ['an agent reads', async () => agent.call('read:mark', { ...(await any()), seq: 99 })],
      ['an agent accepts', async () => agent.call('offer:accept', await any())],
      ['an agent declines', async () => agent.call('offer:decline', await any())],
      ['an agent claims', async () => agent.call('conversation:claim', await any())],
      ['an agent resolves', async () => agent.call('conversation:resolve', await any())],
      [
        'an agent puts aside',
        async () =>
          agent.call('conversation:snooze', { ...(await any()), until: world.clock.now() + 60_000 }),
      ],
      [
        'an agent marks',
        async () => agent.call('contact:set-vip', { ...(await any()), vip: random.chance(0.5) }),
      ],
      [
        'an agent hands on',
        async () =>
          agent.call('conversation:transfer', {
            ...(await any()),
            to: { kind: 'agent', agentId: random.pick([this.#benId, ada.agent.id]) },
          }),
      ],
      ['an agent comes or goes', () => agent.call('presence:set', { presence })],
      ['a crisis', () => agent.call('crisis:set', { siteId: SITE, on: random.chance(0.6) })],
      ['settings are saved', () => this.#configure()],
      ['roles change', () => this.#changeRole()],
      ['Vera writes', () => this.#veraWrites()],
      ['Vera reads', () => vera.client.conversations.current.value.markRead()],
      ['Vera begins anew', () => vera.client.conversations.startNew()],
      ['Ada reads', () => ada.client.conversations.get(ada.watched[0]!).markRead()],
      ['time passes', () => world.pass(random.int(1, 8) * 1_000)],
      ['time passes', () => world.pass(random.int(1, 8) * 1_000)],
    ];
  }

  #veraWrites(): void {
    const { messages } = this.vera.client.conversations.current.value;
    // What comes too late stays with her, and is no part of what the desk tells.
    messages.send('me again').catch(() => undefined);
  }

  #configure(): Promise<void> {
    this.#versions += 1;
    const offerTimeout = `${String(20 + this.#versions)}s`;
    return this.world.server.configure({
      ...CONFIGURATION,
      queues: { main: { name: `Main ${String(this.#versions)}`, mode: 'offer', offerTimeout } },
    });
  }

  async #changeRole(): Promise<void> {
    const role = this.random.pick(['agent', 'supervisor', 'admin'] as const);
    const id = this.random.pick([this.#benId, this.ada.agent.id]);
    await this.world.server.store.agents.setMembership(id, { siteId: SITE, role });
    await this.world.pass(3_000);
  }
}
