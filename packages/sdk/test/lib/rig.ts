import { setImmediate } from 'node:timers/promises';
import {
  FakeClock,
  FakeDevice,
  FakeNetwork,
  type FakeTab,
  ModelDesk,
  SeededRandom,
  fakeTransport,
} from '@deskbell/testkit';
import { connect as connectAgent, type AgentClient } from '../../src/agent.ts';
import { connect as connectVisitor, type VisitorClient, type VisitorOptions } from '../../src/visitor.ts';

/** How far time goes before the network delivers again. */
const STEP_MS = 500;
const URL = 'https://relay.example';

/** A relay in memory, devices with tabs, and a network that delivers when told to. */
export class Rig {
  readonly clock = new FakeClock();
  readonly network = new FakeNetwork();
  readonly desk = new ModelDesk(this.network, () => this.clock.now());
  #devices = 0;

  device(): FakeDevice {
    this.#devices += 1;
    return new FakeDevice(this.clock, new SeededRandom(this.#devices));
  }

  visitor(tab: FakeTab = this.device().openTab(), options: Pick<VisitorOptions, 'page'> = {}): VisitorClient {
    const transport = fakeTransport(this.network, 'visitor');
    return connectVisitor({ url: URL, siteId: 'shop', platform: tab.platform, transport, ...options });
  }

  agent(token: string, tab: FakeTab = this.device().openTab()): AgentClient {
    const transport = fakeTransport(this.network, 'agent');
    const client = connectAgent({ url: URL, token, platform: tab.platform, transport });
    client.open();
    return client;
  }

  /** Delivers until nothing moves any more, without letting time pass. */
  async quiet(): Promise<void> {
    do await setImmediate();
    while (this.network.flush() > 0);
  }

  async pass(ms: number): Promise<void> {
    await this.quiet();
    for (let left = ms; left > 0; left -= STEP_MS) {
      this.clock.advance(Math.min(left, STEP_MS));
      await this.quiet();
    }
  }
}

/** The texts of a timeline with how far each has come. */
export function texts(client: VisitorClient): string[] {
  return client.conversations.current.value.timeline.value.items.flatMap(({ body, delivery }) =>
    body.type === 'message' ? `${body.text}: ${delivery?.state ?? 'theirs'}` : [],
  );
}
