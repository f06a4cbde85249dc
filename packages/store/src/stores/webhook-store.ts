import type {
  DeliveryOutcome,
  DeliveryPage,
  DeliveryQuery,
  WebhookChanges,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookStore,
} from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import { deliveryFrom, endpointFrom, endpointRow } from '../rows/webhook-row.ts';
import type { Writing } from '../writer/writing.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Reader } from './reader.ts';

/** After everything, when a list begins with its newest line. */
const NEWEST = { at: Number.MAX_SAFE_INTEGER, id: '' };

export class SqlWebhookStore implements WebhookStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  async create(endpoint: WebhookEndpoint, most: number): Promise<'created' | 'tooMany'> {
    const result = await this.#writer.write('createEndpoint', { endpoint: endpointRow(endpoint), most });
    if (result !== 'siteUnknown') return result;
    throw new DeskbellError(
      'not_found',
      `unable to create the webhook: there is no site "${endpoint.siteId}"; create the site first`,
    );
  }

  async list(): Promise<readonly WebhookEndpoint[]> {
    return (await this.#db.all('listEndpoints', {})).map(endpointFrom);
  }

  async find(id: string): Promise<WebhookEndpoint | undefined> {
    const row = await this.#db.get('findEndpoint', { id });
    return row && endpointFrom(row);
  }

  change(id: string, changes: WebhookChanges): Promise<boolean> {
    return this.#writer.write('changeEndpoint', { id, changes });
  }

  delete(id: string): Promise<boolean> {
    return this.#writer.write('deleteEndpoint', { id });
  }

  async waiting(endpointId: string, limit: number): Promise<readonly WebhookDelivery[]> {
    return (await this.#db.all('waitingDeliveries', { endpointId, limit })).map(deliveryFrom);
  }

  async dueEndpoints(now: number): Promise<readonly string[]> {
    return (await this.#db.all('dueEndpoints', { now })).map(({ id }) => id);
  }

  async deliveries({ endpointId, state, cursor, limit }: DeliveryQuery): Promise<DeliveryPage> {
    const { at: beforeAt, id: beforeId } = cursor === null ? NEWEST : decodeCursor(cursor);
    // One more than asked for tells whether there is another page.
    const parameters = { endpointId, beforeAt, beforeId, limit: limit + 1 };
    const rows = await (state === null
      ? this.#db.all('listDeliveries', parameters)
      : this.#db.all('listDeliveriesInState', { ...parameters, state }));
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      deliveries: page.map(deliveryFrom),
      next: last ? encodeCursor({ at: last.at, id: last.event_id }) : null,
    };
  }

  async findDelivery(endpointId: string, eventId: string): Promise<WebhookDelivery | undefined> {
    const row = await this.#db.get('findDelivery', { endpointId, eventId });
    return row && deliveryFrom(row);
  }

  settle(outcome: DeliveryOutcome): Promise<void> {
    return this.#writer.write('settleDelivery', outcome);
  }

  replay(endpointId: string, eventIds: readonly string[], at: number): Promise<void> {
    return this.#writer.write('replayDeliveries', { endpointId, eventIds, at });
  }
}
