import type { OutboxEvent, Store, WebhookDelivery, WebhookEndpoint } from '@deskbell/core';
import { openStore } from '@deskbell/store';
import { createBuilders, FakeClock } from '@deskbell/testkit';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { pino } from 'pino';
import { randomIds } from '../../src/system/random-ids.ts';
import { eventOf } from '../../src/webhooks/desk-events.ts';
import type { WithSecret } from '../../src/webhooks/webhook-admin.ts';
import { Webhooks } from '../../src/webhooks/webhooks.ts';
import { testConfig } from './test-config.ts';
import type { WebhookSink } from './webhook-sink.ts';

const SITE = 'shop';

/** Webhooks of a site without its desk, so that days pass in no time. */
export interface WebhookWorld extends AsyncDisposable {
  readonly clock: FakeClock;
  readonly store: Store;
  readonly webhooks: Webhooks;
  readonly logged: readonly string[];
  readonly givenUp: readonly WebhookEndpoint[];
  endpoint(sink: WebhookSink, types?: readonly string[]): Promise<WithSecret>;
  now(made: WithSecret): Promise<WebhookEndpoint>;
  /** Something happens on the site. */
  happens(subject?: string): Promise<OutboxEvent>;
  log(made: WithSecret): Promise<readonly WebhookDelivery[]>;
}

export async function startWebhookWorld(): Promise<WebhookWorld> {
  const directory = await temporaryDirectory();
  const clock = new FakeClock();
  const logged: string[] = [];
  const givenUp: WebhookEndpoint[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const store = await openStore({ path: directory.file('deskbell.sqlite'), clock, ids: randomIds });
  await store.sites.create(createBuilders({ clock, ids: randomIds }).site({ id: SITE }));
  const webhooks = new Webhooks({
    config: testConfig({}, { dataDir: directory.path }),
    store,
    clock,
    ids: randomIds,
    log,
    leads: () => true,
    isShared: false,
    onDisabled: (endpoint) => Promise.resolve(void givenUp.push(endpoint)),
    random: () => 0,
  });
  await webhooks.open();
  await webhooks.start();
  return {
    clock,
    store,
    webhooks,
    logged,
    givenUp,
    endpoint: ({ url }, types = ['*']) => webhooks.admin.make({ siteId: SITE, url, types, description: '' }),
    now: ({ endpoint }) => webhooks.admin.find(SITE, endpoint.id),
    happens: async (subject = 'contact') => {
      const head = { id: randomIds.next(), siteId: SITE, subject, endpointId: null };
      const data = { contact: { id: subject, vip: true } };
      const event = eventOf(head, { type: 'contact.changed', at: clock.now(), data });
      await store.outbox.add([event]);
      webhooks.events.stored([event]);
      return event;
    },
    log: async ({ endpoint }) => {
      const query = { endpointId: endpoint.id, state: null, cursor: null, limit: 100 };
      return (await webhooks.admin.deliveries(query)).deliveries;
    },
    [Symbol.asyncDispose]: async () => {
      await webhooks.stop();
      await store.close();
      await directory[Symbol.asyncDispose]();
    },
  };
}
