import { compilePlan, type Agent, type ConversationRecord, type SitePlan, type Store } from '@deskbell/core';
import { DeskbellError, siteConfiguration } from '@deskbell/protocol';
import { openStore } from '@deskbell/store';
import { CountingIds, createBuilders } from '@deskbell/testkit';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { Desk } from '../../../src/desk/desk.ts';
import { CONFIGURATIONS, EMAILS } from './configurations.ts';
import { FuzzClock } from './fuzz-clock.ts';
import { Life } from './mortal-store.ts';

export const SITE = 'shop';
/** Where a system keeps files in memory: nothing here is about disks, and thousands of days are lived. */
const MEMORY = '/dev/shm';
const CAPACITIES = [1, 2, 3, 1];
/** Nothing that happens at one moment needs more turns than this to come to rest. */
const RESTLESS = 3_000;
/** What a command may be told; anything else is a fault. */
const REFUSALS = new Set([
  'conflict',
  'conversation_closed',
  'not_found',
  'forbidden',
  'invalid',
  'unauthenticated',
]);

interface Running {
  readonly desk: Desk;
  readonly life: Life;
}

/** A desk over its real store, whose process can end at any moment, with a clock that is moved by hand. */
export class World implements AsyncDisposable {
  readonly clock = new FuzzClock();
  readonly ids = new CountingIds();
  readonly agents: Agent[] = [];
  supervisor!: Agent;
  readonly plans: readonly SitePlan[];
  /** What must never have happened. */
  readonly faults: string[] = [];
  /** The conversations that were ever begun, the oldest first. */
  readonly conversationIds: string[] = [];
  /** What was acknowledged, and must stand in a timeline once and for ever (D1, D2). */
  readonly acknowledged: { conversationId: string; id: string }[] = [];
  /** Sent, and not answered before the process ended: sent again under the same id. */
  readonly unanswered = new Set<() => Promise<void>>();
  /** How many sockets each agent has open. */
  readonly sockets: number[] = [0, 0, 0, 0];
  readonly disabled: boolean[] = [false, false, false, false];
  /** When an account was changed last: the desk takes it over within two seconds. */
  accountsChangedAt = 0;
  /** How often the process has ended, and how often in the middle of something. */
  readonly ended = { all: 0, underWay: 0 };
  /** Rises when how the site is served may have changed what agents can carry. */
  configured = 0;
  store!: Store;
  #configuration: number;
  #running!: Running;
  #dispose: () => Promise<void> = () => Promise.resolve();

  private constructor(configuration: number) {
    this.#configuration = configuration;
    this.plans = CONFIGURATIONS.map((given, index) =>
      compilePlan(SITE, index, siteConfiguration.parse(given)),
    );
  }

  static async open(configuration: number): Promise<World> {
    const world = new World(configuration);
    const directory = await mkdtemp(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'deskbell-'));
    const { clock, ids } = world;
    const store = await openStore({ path: join(directory, 'desk.sqlite'), clock, ids });
    world.store = store;
    world.#dispose = async () => {
      await store.close();
      await rm(directory, { recursive: true, force: true });
    };
    const build = createBuilders({ clock, ids });
    await store.sites.create(build.site({ id: SITE }));
    for (const [index, email] of EMAILS.entries()) {
      const capacity = CAPACITIES[index] ?? 1;
      const agent = build.agent({ email, name: email.slice(0, 3), capacity, memberships: [member('agent')] });
      await store.agents.create(agent);
      world.agents.push(agent);
    }
    world.supervisor = build.agent({
      email: 'boss@desk.example',
      presence: 'away',
      memberships: [member('supervisor')],
    });
    await store.agents.create(world.supervisor);
    await world.#begin();
    return world;
  }

  get desk(): Desk {
    return this.#running.desk;
  }

  get plan(): SitePlan {
    return this.plans[this.#configuration] ?? fail();
  }

  get configuration(): number {
    return this.#configuration;
  }

  configure(configuration: number): void {
    this.#configuration = configuration;
    this.configured += 1;
    this.desk.configurationChanged(SITE, this.configured);
  }

  /** Asks something of the desk; it may be refused, and is never answered when the process ends before. */
  ask(what: string, work: () => Promise<unknown>): void {
    (async () => work())().catch((error: unknown) => {
      if (!(error instanceof DeskbellError) || !REFUSALS.has(error.code)) {
        this.faults.push(`${what} failed: ${String(error)}`);
      }
    });
  }

  /** Sends an entry until it has an answer, in every life of the process anew (D5). */
  send(
    conversation: () => string | undefined,
    id: string,
    post: () => Promise<{ record: ConversationRecord }>,
  ): void {
    const attempt = async () => {
      try {
        const { record } = await post();
        this.began(record.conversation.id);
        this.acknowledged.push({ conversationId: record.conversation.id, id });
      } catch (error) {
        if (!(error instanceof DeskbellError) || !REFUSALS.has(error.code)) {
          this.faults.push(`a message to ${String(conversation())} failed: ${String(error)}`);
        }
      }
      this.unanswered.delete(attempt);
    };
    this.unanswered.add(attempt);
    void attempt();
  }

  began(conversationId: string): void {
    if (!this.conversationIds.includes(conversationId)) this.conversationIds.push(conversationId);
  }

  /** Ends the process before the write after so many more. */
  endAfter(writes: number): void {
    this.#running.life.endAfter(writes);
  }

  crash(): void {
    this.#running.life.end();
  }

  /** Lets time pass as it does while the process runs. */
  async advance(ms: number): Promise<void> {
    const end = this.clock.now() + ms;
    for (let next = this.clock.next(); next !== undefined && next <= end; next = this.clock.next()) {
      this.clock.moveTo(next);
      await this.settle();
    }
    this.clock.moveTo(end);
    await this.settle();
  }

  /** Lets the clock leap: the machine slept, or was set right. */
  async jump(ms: number): Promise<void> {
    this.clock.moveTo(this.clock.now() + ms);
    await this.settle();
  }

  /** Waits until nothing is under way; when the process has ended, until a new one has come to rest. */
  async settle(): Promise<void> {
    for (let restless = 0; ; restless += 1) {
      await this.#rest();
      if (!this.#running.life.dead) return;
      if (restless > 20) fail('the process cannot be started');
      await this.#begin();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.crash();
    await this.#rest();
    await this.#dispose();
  }

  async #rest(): Promise<void> {
    let asked = -1;
    for (let quiet = 0, turns = 0; quiet < 2; turns += 1) {
      const { life } = this.#running;
      const fired = !life.dead && this.clock.fireOne();
      await turn();
      const isQuiet = !fired && life.underWay === 0 && (life.dead || life.asked === asked);
      asked = life.asked;
      quiet = isQuiet ? quiet + 1 : 0;
      if (life.underWay > 0) turns -= 1;
      if (turns > RESTLESS) {
        this.faults.push('the desk does not come to rest');
        return;
      }
    }
  }

  #hangUp(agentId: string): void {
    const index = this.agents.findIndex(({ id }) => id === agentId);
    for (; (this.sockets[index] ?? 0) > 0; this.sockets[index] = (this.sockets[index] ?? 0) - 1) {
      if (!this.#running.life.dead) this.desk.agentDisconnected(agentId);
    }
  }

  /** A new process over the same rows. */
  async #begin(): Promise<void> {
    const isFirst = !(this.#running as Running | undefined);
    if (!isFirst) {
      this.ended.all += 1;
      if (this.unanswered.size > 0) this.ended.underWay += 1;
    }
    this.clock.clear();
    this.sockets.fill(0);
    const life = new Life(this.store);
    const { clock, faults } = this;
    const log = pino(
      { level: 'error' },
      { write: (line: string) => void (life.dead || faults.push(`an error was logged: ${line.trim()}`)) },
    );
    const desk = new Desk({
      store: life.store,
      clock: {
        now: () => clock.now(),
        wakeAt: (at, callback) =>
          life.dead ? () => undefined : clock.wakeAt(at, () => (life.dead ? undefined : callback())),
      },
      ids: this.ids,
      log,
      plans: { planOf: () => this.plan },
      deliverNotification: () => Promise.resolve(),
    });
    this.#running = { desk, life };
    desk.facts.subscribe((fact) => {
      // Their sockets are closed (D11).
      if (fact.type === 'agentDisabled') queueMicrotask(() => this.#hangUp(fact.agentId));
    });
    desk.open().catch((error: unknown) => faults.push(`the desk did not open: ${String(error)}`));
    await this.#rest();
    if (life.dead) return;
    const unanswered = [...this.unanswered];
    for (const again of unanswered) void again();
    await this.#rest();
  }
}

function member(role: 'agent' | 'supervisor') {
  return { siteId: SITE, role };
}

function fail(why = 'there is no such thing'): never {
  throw new TypeError(why);
}

/** One turn of the real event loop. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
