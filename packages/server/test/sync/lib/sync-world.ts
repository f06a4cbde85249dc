import type { Agent } from '@deskbell/core';
import {
  AGENT_NAMESPACE,
  VISITOR_NAMESPACE,
  inboxView,
  type SiteConfigurationInput,
} from '@deskbell/protocol';
import { connect as connectAgent, type AgentClient, type InboxHandle } from '@deskbell/sdk/agent';
import { connect as connectVisitor, type VisitorClient } from '@deskbell/sdk/visitor';
import { FakeClock, FakeDevice, type FakeTab, SeededRandom } from '@deskbell/testkit';
import { ORIGIN, SITE, startTestServer, type TestServer } from '../../lib/start-test-server.ts';
import { LossyLine } from './lossy-line.ts';
import { seenByAgent, seenByVisitor } from './observe.ts';

const IDENTITY = (host: string) => `deskbell/${host}/${SITE}/identity`;

interface Watcher {
  readonly line: LossyLine;
  readonly tab: FakeTab;
  /** What is on the screen now. */
  seen(): unknown;
  close(): Promise<void>;
}

export interface WatchingVisitor extends Watcher {
  readonly client: VisitorClient;
  readonly secret: string;
}

export interface WatchingAgent extends Watcher {
  readonly client: AgentClient;
  readonly agent: Agent;
  readonly watched: readonly string[];
  readonly inboxes: readonly InboxHandle[];
  readonly token: string;
}

/** A real relay on a clock moved by hand, and clients of the SDK whose facts may get lost on the way. */
export class SyncWorld implements AsyncDisposable {
  readonly server: TestServer;
  readonly clock: FakeClock;
  readonly #watchers = new Set<Watcher>();
  #devices = 0;

  private constructor(server: TestServer, clock: FakeClock) {
    this.server = server;
    this.clock = clock;
  }

  static async open(configuration?: SiteConfigurationInput): Promise<SyncWorld> {
    const clock = new FakeClock();
    const server = await startTestServer({ clock, ...(configuration ? { configuration } : {}) });
    return new SyncWorld(server, clock);
  }

  /** A browser of a visitor; without a secret of one who was never here. */
  async visitor(secret = this.server.secret()): Promise<WatchingVisitor> {
    const { url } = this.server;
    const tab = this.#tab();
    await tab.platform.storage.update(IDENTITY(new URL(url).host), () => ({ id: 'this-visitor', secret }));
    const line = new LossyLine({
      url: () => this.server.url,
      namespace: VISITOR_NAMESPACE,
      query: { site: SITE },
      origin: ORIGIN,
    });
    const client = connectVisitor({ url, siteId: SITE, platform: tab.platform, transport: line.transport });
    client.open();
    return this.#add({
      client,
      line,
      tab,
      secret,
      seen: () => seenByVisitor(client),
      close: () => client.close(),
    });
  }

  /** A screen of an agent, with all inboxes and the board open, that follows conversations. */
  async agent(agent: Agent, watched: readonly string[] = []): Promise<WatchingAgent> {
    const { authenticator, url } = this.server;
    const tab = this.#tab();
    const line = new LossyLine({ url: () => this.server.url, namespace: AGENT_NAMESPACE });
    const token = authenticator.signIn(agent);
    const client = connectAgent({ url, token, platform: tab.platform, transport: line.transport });
    const inboxes = [
      ...inboxView.options.map((view) => client.openInbox(SITE, view)),
      client.openInbox(SITE, 'open', { filter: { unread: true }, order: 'longestWait' }),
    ];
    client.board(SITE).follow();
    for (const id of watched) client.conversations.get(id).watch();
    client.open();
    const seen = () => seenByAgent(client, SITE, inboxes, watched);
    return this.#add({
      client,
      line,
      tab,
      agent,
      token,
      watched,
      inboxes,
      seen,
      close: () => client.close(),
    });
  }

  /** What somebody sees who has looked at nothing before. */
  async fresh(watcher: WatchingVisitor | WatchingAgent): Promise<unknown> {
    const other =
      'secret' in watcher
        ? await this.visitor(watcher.secret)
        : await this.agent(watcher.agent, watcher.watched);
    await this.settle();
    const seen = other.seen();
    await this.#close(other);
    return seen;
  }

  /** Resolves when nothing moves any more, without letting time pass. */
  async settle(): Promise<void> {
    // A commit may bring about another one: each round waits for one more.
    for (let round = 0; round < 4; round += 1) {
      await this.server.store.deadlines.cancel('nothing');
      for (const { line } of this.#watchers) await line.quiet();
    }
  }

  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 1_000) {
      this.clock.advance(Math.min(left, 1_000));
      await this.settle();
    }
  }

  /** The page comes to the front: heads are compared at once. */
  async look({ tab }: Watcher): Promise<void> {
    tab.wake();
    await this.settle();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const watcher of this.#watchers) await this.#close(watcher);
    await this.server[Symbol.asyncDispose]();
  }

  #tab(): FakeTab {
    this.#devices += 1;
    return new FakeDevice(this.clock, new SeededRandom(this.#devices)).openTab();
  }

  async #add<T extends Watcher>(watcher: T): Promise<T> {
    this.#watchers.add(watcher);
    await this.settle();
    return watcher;
  }

  async #close(watcher: Watcher): Promise<void> {
    this.#watchers.delete(watcher);
    await watcher.close();
    watcher.tab.kill();
  }
}
