import {
  FakeClock,
  FakeDevice,
  FakeNetwork,
  type FakeTab,
  ModelDesk,
  SeededRandom,
  fakeTransport,
} from '@deskbell/testkit';
import { connect as connectAgent, type AgentClient, type InboxHandle } from '@deskbell/sdk/agent';
import { connect as connectVisitor, type VisitorClient } from '@deskbell/sdk/visitor';
import { settle } from './settle.ts';

const URL = 'https://relay.example';

export interface VisitorTab {
  readonly device: FakeDevice;
  readonly tab: FakeTab;
  readonly client: VisitorClient;
}

export interface AgentTab {
  readonly device: FakeDevice;
  readonly tab: FakeTab;
  readonly client: AgentClient;
  readonly token: string;
  readonly inboxes: readonly InboxHandle[];
  readonly watching: Map<string, () => void>;
}

/** A text that somebody has written, and where. */
export interface Sent {
  readonly text: string;
  readonly from: string;
}

/** Visitors with several tabs, agents, a relay and a bad network, all moved by one seed. */
export class World {
  readonly random: SeededRandom;
  readonly clock = new FakeClock();
  readonly network = new FakeNetwork();
  readonly desk: ModelDesk;
  readonly visitors: VisitorTab[] = [];
  readonly agents: AgentTab[] = [];
  readonly sent: Sent[] = [];
  /** Texts to which earlier ones were changed, acknowledged. */
  readonly changed: string[] = [];
  /** `message` events of visitors' devices. */
  readonly rung: string[] = [];
  /** `offered` events of agents' devices. */
  readonly offered: string[] = [];
  /** Facts that were lost on a living connection. */
  dropped = 0;
  #count = 0;

  constructor(seed: number) {
    this.random = new SeededRandom(seed);
    this.desk = new ModelDesk(this.network, () => this.clock.now());
  }

  newDevice(): FakeDevice {
    return new FakeDevice(this.clock, new SeededRandom(this.random.int(0, 2 ** 31)));
  }

  openVisitor(device: FakeDevice): VisitorTab {
    const tab = device.openTab();
    const transport = fakeTransport(this.network, 'visitor');
    const client = connectVisitor({ url: URL, siteId: 'shop', platform: tab.platform, transport });
    client.on('message', ({ conversationId, item }) => {
      if (tab.isAlive) this.rung.push(`${conversationId}/${item.id}`);
    });
    client.open();
    const opened = { device, tab, client };
    this.visitors.push(opened);
    return opened;
  }

  openAgent(device: FakeDevice, token: string): AgentTab {
    const tab = device.openTab();
    const transport = fakeTransport(this.network, 'agent');
    const client = connectAgent({ url: URL, token, platform: tab.platform, transport });
    client.on('offered', ({ conversation, until }) => {
      if (tab.isAlive) this.offered.push(`${token} ${conversation.id} ${until}`);
    });
    client.open();
    const inboxes = (
      ['mine', 'waiting', 'snoozed', 'all', 'offered', 'unassigned', 'open', 'resolved'] as const
    ).map((view) => client.openInbox('shop', view));
    const opened = { device, tab, client, token, inboxes, watching: new Map<string, () => void>() };
    this.agents.push(opened);
    return opened;
  }

  /** A text nobody has written before, remembered under the name of its author's tab. */
  text(from: string): string {
    this.#count += 1;
    const text = `text ${this.#count}`;
    this.sent.push({ text, from });
    return text;
  }

  /** A text to which an earlier one is changed, that nobody has written before. */
  change(): string {
    this.#count += 1;
    return `change ${this.#count}`;
  }

  async advance(ms: number): Promise<void> {
    this.clock.advance(ms);
    await settle();
  }

  /** The network is good again; runs until everything has had its time, the head beacon included. */
  async heal(): Promise<void> {
    this.network.up = true;
    this.desk.slow = false;
    for (let second = 0; second < 70; second += 1) {
      this.desk.work();
      await settle();
      while (this.network.flush() > 0) await settle();
      await this.advance(1_000);
    }
  }

  async close(): Promise<void> {
    for (const { client } of [...this.visitors, ...this.agents]) await client.close();
  }
}
