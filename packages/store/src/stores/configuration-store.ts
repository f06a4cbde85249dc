import type { ConfigurationChange, ConfigurationStore } from '@deskbell/core';
import type { ConfigurationVersion } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import { configurationFrom, configurationRow } from '../rows/configuration-row.ts';
import { LARGEST_INTEGER } from '../schema/database.ts';
import type { Reader } from './reader.ts';
import type { Writing } from '../writer/writing.ts';

export class SqlConfigurationStore implements ConfigurationStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  async current(siteId: string): Promise<ConfigurationVersion | undefined> {
    const row = await this.#db.get('currentConfiguration', { siteId });
    return row && configurationFrom(row);
  }

  async save(change: ConfigurationChange): Promise<ConfigurationVersion> {
    const row = configurationRow(change);
    const { saved, inForce } = await this.#writer.write('saveConfiguration', row);
    const { at, by, configuration } = change;
    if (saved) return { version: row.version, at, by, configuration };
    throw new DeskbellError(
      'conflict',
      `unable to save the configuration: version ${inForce} is in force, not ${change.expectedVersion}; look at what was changed and repeat`,
      { details: { version: inForce } },
    );
  }

  async history(
    siteId: string,
    before: number | null,
    limit: number,
  ): Promise<readonly ConfigurationVersion[]> {
    const query = { siteId, before: before ?? LARGEST_INTEGER, limit };
    return (await this.#db.all('configurationHistory', query)).map(configurationFrom);
  }

  async versions(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#db.all('configurationVersions', {});
    return new Map(rows.map(({ site_id, version }) => [site_id, version]));
  }
}
