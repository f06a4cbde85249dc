import type { Site, SiteStore } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { SitesTable } from '../schema/database.ts';
import type { Reader } from './reader.ts';
import type { Writing } from '../writer/writing.ts';

export class SqlSiteStore implements SiteStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  async create(site: Site): Promise<void> {
    if (await this.#writer.write('createSite', site)) return;
    throw new DeskbellError(
      'conflict',
      `unable to create the site: the id "${site.id}" is taken; choose another`,
    );
  }

  async find(id: string): Promise<Site | undefined> {
    const row = await this.#db.get('findSite', { id });
    return row && siteFrom(row);
  }

  async list(): Promise<readonly Site[]> {
    return (await this.#db.all('listSites', {})).map(siteFrom);
  }

  async rename(id: string, name: string): Promise<void> {
    if (await this.#writer.write('renameSite', { id, name })) return;
    throw new DeskbellError('not_found', `unable to rename the site: there is no site "${id}"`);
  }

  async setOrigins(id: string, origins: readonly string[]): Promise<void> {
    if (await this.#writer.write('setOrigins', { id, origins })) return;
    throw new DeskbellError('not_found', `unable to set the origins: there is no site "${id}"`);
  }
}

function siteFrom({ id, name, origins, created_at }: SitesTable): Site {
  return { id, name, origins: JSON.parse(origins) as string[], createdAt: created_at };
}
