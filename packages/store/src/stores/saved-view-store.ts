import type { SavedView, SavedViewStore } from '@deskbell/core';
import type { SavedViewContent } from '@deskbell/protocol';
import type { SavedViewsTable } from '../schema/saved-views-table.ts';
import type { Writing } from '../writer/writing.ts';
import type { Reader } from './reader.ts';

export class SqlSavedViewStore implements SavedViewStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  create(view: SavedView): Promise<void> {
    return this.#writer.write('createSavedView', rowOf(view));
  }

  async find(id: string): Promise<SavedView | undefined> {
    const row = await this.#db.get('findSavedView', { id });
    return row && viewFrom(row);
  }

  async list(siteId: string, agentId: string): Promise<readonly SavedView[]> {
    const [own, shared] = await Promise.all([
      this.#db.all('listOwnViews', { siteId, agentId }),
      this.#db.all('listSharedViews', { siteId }),
    ]);
    return [...own, ...shared]
      .map(viewFrom)
      .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  }

  change(view: SavedView): Promise<boolean> {
    return this.#writer.write('changeSavedView', rowOf(view));
  }

  delete(id: string): Promise<boolean> {
    return this.#writer.write('deleteSavedView', { id });
  }
}

function rowOf({
  id,
  siteId,
  agentId,
  shared,
  createdAt,
  updatedAt,
  ...document
}: SavedView): SavedViewsTable {
  return {
    id,
    site_id: siteId,
    agent_id: agentId,
    shared: shared ? 1 : 0,
    document: JSON.stringify(document),
    created_at: createdAt,
    updated_at: updatedAt,
  };
}

function viewFrom(row: SavedViewsTable): SavedView {
  return {
    ...(JSON.parse(row.document) as Omit<SavedViewContent, 'shared'>),
    id: row.id,
    siteId: row.site_id,
    agentId: row.agent_id,
    shared: row.shared === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
