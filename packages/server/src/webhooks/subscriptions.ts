import type { OutboxEvent, WebhookEndpoint, WebhookStore } from '@deskbell/core';
import { webhookEvents, type WebhookEventType } from '@deskbell/protocol';

const NOBODY: ReadonlySet<WebhookEventType> = new Set();
const TYPES = Object.keys(webhookEvents) as WebhookEventType[];
/** What `*` stands for. */
const COMMON = TYPES.filter((type) => !('explicit' in webhookEvents[type]));

/** The endpoints of all sites, in memory: whether anybody wants to know is asked with every message. */
export class WebhookSubscriptions {
  readonly #store: Pick<WebhookStore, 'list'>;
  #endpoints = new Map<string, WebhookEndpoint>();
  #types = new Map<string, ReadonlySet<WebhookEventType>>();

  constructor(store: Pick<WebhookStore, 'list'>) {
    this.#store = store;
  }

  async refresh(): Promise<void> {
    const all = await this.#store.list();
    this.#endpoints = new Map(all.map((endpoint) => [endpoint.id, endpoint]));
    const types = new Map<string, Set<WebhookEventType>>();
    for (const { siteId, ...endpoint } of all) {
      const wanted = types.get(siteId) ?? new Set();
      for (const type of typesOf(endpoint)) wanted.add(type);
      if (wanted.size > 0) types.set(siteId, wanted);
    }
    this.#types = types;
  }

  /** What anybody wants to know of a site. */
  typesOf(siteId: string): ReadonlySet<WebhookEventType> {
    return this.#types.get(siteId) ?? NOBODY;
  }

  find(endpointId: string): WebhookEndpoint | undefined {
    return this.#endpoints.get(endpointId);
  }

  all(): Iterable<WebhookEndpoint> {
    return this.#endpoints.values();
  }

  ofSite(siteId: string): readonly WebhookEndpoint[] {
    return [...this.#endpoints.values()].filter((endpoint) => endpoint.siteId === siteId);
  }

  /** Whom an event goes to. */
  receiversOf({ endpointId, siteId, type }: OutboxEvent): readonly string[] {
    if (endpointId !== null) return [endpointId];
    return this.ofSite(siteId).flatMap((endpoint) => (wants(endpoint, type) ? [endpoint.id] : []));
  }
}

/** Whether an endpoint asked for a type. One that was switched off is told nothing of what happens meanwhile. */
export function wants(
  { types, disabledAt }: Pick<WebhookEndpoint, 'types' | 'disabledAt'>,
  type: string,
): boolean {
  if (disabledAt !== null) return false;
  return types.includes(type) || (types.includes('*') && (COMMON as readonly string[]).includes(type));
}

function typesOf(endpoint: Pick<WebhookEndpoint, 'types' | 'disabledAt'>): readonly WebhookEventType[] {
  return TYPES.filter((type) => wants(endpoint, type));
}
