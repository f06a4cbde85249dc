import type {
  Clock,
  DeliveryPage,
  DeliveryQuery,
  Ids,
  OutboxEvent,
  Store,
  WebhookChanges,
  WebhookDelivery,
  WebhookEndpoint,
} from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { TargetPolicy } from '../outgoing/target-policy.ts';
import { vetTarget } from '../outgoing/vetted-target.ts';
import type { SecretBox } from '../secrets/secret-box.ts';
import { secretPurpose } from './call-endpoint.ts';
import { eventOf } from './desk-events.ts';
import { replayPeriod, type ReplayInput, type Replayed } from './replay-period.ts';
import { newWebhookSecret } from './signature.ts';

/** Endpoints of a site, at most. */
const MOST_ENDPOINTS = 50;
/** How long calls are signed with the secret before the last rotation, too. */
const BOTH_SECRETS_MS = 24 * 60 * 60_000;

export interface AdminDependencies {
  readonly store: Pick<Store, 'outbox' | 'webhooks'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly box: SecretBox;
  readonly policy: TargetPolicy;
  /** Endpoints are others now. */
  readonly endpointsChanged: () => Promise<void>;
  /** Something is due for an endpoint. */
  readonly wake: (endpointId: string) => void;
}

/** An endpoint, and its secret in plain text, which is shown once. */
export interface WithSecret {
  readonly endpoint: WebhookEndpoint;
  readonly secret: string;
}

export type NewEndpoint = Pick<WebhookEndpoint, 'siteId' | 'url' | 'types' | 'description'>;

/** What admins do with the endpoints of a site. An endpoint of another site is `not_found` (A2). */
export class WebhookAdmin {
  readonly #dependencies: AdminDependencies;

  constructor(dependencies: AdminDependencies) {
    this.#dependencies = dependencies;
  }

  /** Makes an endpoint and sends it a ping. Rejects with `invalid` for an address that may not be called, `conflict` for too many. */
  async create(given: NewEndpoint): Promise<WithSecret> {
    await this.#check(given.url);
    const made = await this.make(given);
    await this.ping(made.endpoint);
    return made;
  }

  /** The same for an address that was allowed elsewhere, without a ping. */
  async make(given: NewEndpoint): Promise<WithSecret> {
    const { box, clock, endpointsChanged, ids, store } = this.#dependencies;
    const id = ids.next();
    const secret = newWebhookSecret();
    const endpoint: WebhookEndpoint = {
      ...given,
      id,
      types: [...new Set(given.types)],
      secret: box.seal(secret, secretPurpose(id)),
      previousSecret: null,
      previousUntil: null,
      createdAt: clock.now(),
      disabledAt: null,
      disabledBecause: null,
      failingSince: null,
    };
    if ((await store.webhooks.create(endpoint, MOST_ENDPOINTS)) === 'tooMany') {
      const why = `the site has ${String(MOST_ENDPOINTS)} already; remove one first`;
      throw new DeskbellError('conflict', `unable to create the webhook: ${why}`, { retryable: false });
    }
    await endpointsChanged();
    return { endpoint, secret };
  }

  async list(siteId: string): Promise<readonly WebhookEndpoint[]> {
    const all = await this.#dependencies.store.webhooks.list();
    return all.filter((endpoint) => endpoint.siteId === siteId);
  }

  async find(siteId: string, endpointId: string): Promise<WebhookEndpoint> {
    const endpoint = await this.#dependencies.store.webhooks.find(endpointId);
    if (endpoint?.siteId !== siteId) throw notFound();
    return endpoint;
  }

  async change(
    { id, url, disabledAt }: WebhookEndpoint,
    { enabled, ...given }: Partial<Omit<NewEndpoint, 'siteId'>> & { readonly enabled?: boolean },
  ): Promise<void> {
    const { clock, wake } = this.#dependencies;
    if (given.url !== undefined && given.url !== url) await this.#check(given.url);
    const isEnabled = disabledAt === null;
    const wakes = enabled === true && !isEnabled;
    await this.#change(id, {
      ...given,
      ...(given.types ? { types: [...new Set(given.types)] } : {}),
      ...(wakes ? { disabledAt: null, disabledBecause: null, failingSince: null } : {}),
      ...(enabled === false && isEnabled
        ? { disabledAt: clock.now(), disabledBecause: 'admin' as const }
        : {}),
    });
    wake(id);
  }

  async delete({ id }: WebhookEndpoint): Promise<void> {
    if (!(await this.#dependencies.store.webhooks.delete(id))) throw notFound();
    await this.#dependencies.endpointsChanged();
  }

  async rotate(endpoint: WebhookEndpoint): Promise<string> {
    const { box, clock } = this.#dependencies;
    const secret = newWebhookSecret();
    await this.#change(endpoint.id, {
      secret: box.seal(secret, secretPurpose(endpoint.id)),
      previousSecret: endpoint.secret,
      previousUntil: clock.now() + BOTH_SECRETS_MS,
    });
    return secret;
  }

  ping({ id: endpointId, siteId }: WebhookEndpoint): Promise<WebhookDelivery> {
    const { clock, ids } = this.#dependencies;
    const data = { endpointId, siteId };
    const head = { id: ids.next(), siteId, subject: null, endpointId };
    return this.send(eventOf(head, { type: 'ping', at: clock.now(), data }), endpointId);
  }

  /** Sends an event to one endpoint, whether it asked for its type or not. The same id again does nothing. */
  async send(event: OutboxEvent, endpointId: string): Promise<WebhookDelivery> {
    const { clock, store, wake } = this.#dependencies;
    await store.outbox.add([event]);
    await store.outbox.dispatch([{ eventId: event.id, endpointIds: [endpointId] }], clock.now());
    wake(endpointId);
    return this.#delivery(endpointId, event.id);
  }

  deliveries(query: DeliveryQuery): Promise<DeliveryPage> {
    return this.#dependencies.store.webhooks.deliveries(query);
  }

  /** Sends an event again that was sent before. */
  async replay({ id }: WebhookEndpoint, eventId: string): Promise<WebhookDelivery> {
    const { clock, store, wake } = this.#dependencies;
    await this.#delivery(id, eventId);
    await store.webhooks.replay(id, [eventId], clock.now());
    wake(id);
    return this.#delivery(id, eventId);
  }

  /** Sends again what happened in a period and the endpoint asks for. */
  async replayPeriod(endpoint: WebhookEndpoint, input: ReplayInput): Promise<Replayed> {
    const replayed = await replayPeriod(this.#dependencies, endpoint, input);
    this.#dependencies.wake(endpoint.id);
    return replayed;
  }

  async #change(endpointId: string, changes: WebhookChanges): Promise<void> {
    if (!(await this.#dependencies.store.webhooks.change(endpointId, changes))) throw notFound();
    await this.#dependencies.endpointsChanged();
  }

  async #delivery(endpointId: string, eventId: string): Promise<WebhookDelivery> {
    const delivery = await this.#dependencies.store.webhooks.findDelivery(endpointId, eventId);
    if (!delivery) throw notFound();
    return delivery;
  }

  async #check(url: string): Promise<void> {
    try {
      await vetTarget(url, this.#dependencies.policy);
    } catch (error) {
      // A name that nobody knows is a slip of the pen, as long as it is being typed in.
      const isUnknown = error instanceof DeskbellError && error.code === 'unavailable';
      if (!isUnknown) throw error;
      throw new DeskbellError('invalid', error.message, { details: { path: 'url' }, cause: error });
    }
  }
}

function notFound(): DeskbellError {
  return new DeskbellError('not_found', 'unable to find the webhook: there is none with this id on the site');
}
