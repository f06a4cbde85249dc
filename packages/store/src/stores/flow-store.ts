import type { FlowChange, FlowRecord, FlowStore, FlowVersion } from '@deskbell/core';
import type { FlowDefinition } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import { flowFrom, flowPurpose, flowVersionFrom } from '../rows/flow-row.ts';
import { sealFlow } from '../rows/sealed-flow.ts';
import { LARGEST_INTEGER, type FlowsTable } from '../schema/database.ts';
import type { Writing } from '../writer/writing.ts';
import type { Reader } from './reader.ts';
import type { Sealing } from './sealing.ts';

export class SqlFlowStore implements FlowStore {
  readonly #db: Reader;
  readonly #writer: Writing;
  readonly #sealing: Sealing;

  constructor(db: Reader, writer: Writing, sealing: Sealing) {
    this.#db = db;
    this.#writer = writer;
    this.#sealing = sealing;
  }

  async list(siteId: string): Promise<readonly FlowRecord[]> {
    return (await this.#db.all('listFlows', { siteId })).map((row) => flowFrom(row, this.#sealing));
  }

  async find(siteId: string, flowId: string): Promise<FlowRecord | undefined> {
    const row = await this.#db.get('findFlow', { siteId, flowId });
    return row && flowFrom(row, this.#sealing);
  }

  async saveDraft(change: FlowChange & { readonly draft: FlowDefinition }): Promise<FlowRecord> {
    const draft = sealFlow(change.draft, this.#sealing, flowPurpose(change.siteId, change.flowId));
    return this.#settled('save', await this.#writer.write('saveFlowDraft', { ...changed(change), draft }));
  }

  async publish(change: FlowChange & { readonly version?: number | null }): Promise<FlowRecord> {
    const { version } = change;
    const input = version === undefined ? changed(change) : { ...changed(change), version };
    return this.#settled('publish', await this.#writer.write('publishFlow', input));
  }

  async delete({
    expectedRevision,
    flowId,
    siteId,
  }: Pick<FlowChange, 'siteId' | 'flowId' | 'expectedRevision'>): Promise<FlowRecord> {
    const input = { siteId, flowId, expectedRevision };
    return this.#settled('delete', await this.#writer.write('deleteFlow', input));
  }

  async version(siteId: string, flowId: string, version: number): Promise<FlowVersion | undefined> {
    const row = await this.#db.get('flowVersion', { siteId, flowId, version });
    return row && flowVersionFrom(row, this.#sealing);
  }

  async history(
    siteId: string,
    flowId: string,
    before: number | null,
    limit: number,
  ): Promise<readonly FlowVersion[]> {
    const query = { siteId, flowId, before: before ?? LARGEST_INTEGER, limit };
    return (await this.#db.all('flowHistory', query)).map((row) => flowVersionFrom(row, this.#sealing));
  }

  async published(): Promise<readonly Pick<FlowVersion, 'siteId' | 'flowId' | 'version'>[]> {
    const rows = await this.#db.all('publishedFlows', {});
    return rows.flatMap(({ flow_id: flowId, published_version: version, site_id: siteId }) =>
      version === null ? [] : [{ siteId, flowId, version }],
    );
  }

  #settled(what: string, outcome: FlowsTable | Refusal): FlowRecord {
    return flowFrom(taken(what, outcome), this.#sealing);
  }
}

type Refusal = 'conflict' | 'unknown' | 'full';

function changed({ at, by, expectedRevision, flowId, siteId }: FlowChange) {
  return {
    site_id: siteId,
    flow_id: flowId,
    expectedRevision,
    changed_at: at,
    by_kind: by.kind,
    by_name: by.name,
  };
}

function taken(what: string, outcome: FlowsTable | Refusal): FlowsTable {
  switch (outcome) {
    case 'conflict':
      throw new DeskbellError(
        'conflict',
        `unable to ${what} the flow: somebody changed it meanwhile; look at what was changed and repeat`,
        { retryable: false },
      );
    case 'unknown':
      throw new DeskbellError(
        'not_found',
        `unable to ${what} the flow: there is no such site, flow or version`,
      );
    case 'full':
      throw new DeskbellError(
        'conflict',
        `unable to ${what} the flow: the site has as many as it may; take another one's place`,
        { retryable: false },
      );
    default:
      return outcome;
  }
}
