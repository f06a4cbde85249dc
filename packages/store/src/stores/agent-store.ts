import type {
  Agent,
  AgentChange,
  AgentPace,
  AgentPicture,
  AgentStore,
  Membership,
  PresenceChange,
} from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol/plain';
import type { Presence } from '@deskbell/protocol';
import { agentFrom, paceColumn } from '../rows/agent-row.ts';
import type { AgentsTable, PresenceChangesTable } from '../schema/database.ts';
import type { Reader } from './reader.ts';
import type { Writing } from '../writer/writing.ts';

/** Changes of an agent who does not exist reject with `not_found`. */
export class SqlAgentStore implements AgentStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  async create(agent: Agent): Promise<void> {
    const result = await this.#writer.write('createAgent', agent);
    if (result === 'taken') {
      throw new DeskbellError(
        'conflict',
        'unable to create the agent: somebody has this e-mail address; use another',
      );
    }
    if (result === 'siteUnknown') {
      throw new DeskbellError(
        'not_found',
        'unable to create the agent: a site they belong to does not exist',
      );
    }
  }

  async find(id: string): Promise<Agent | undefined> {
    return this.#complete(await this.#db.get('findAgent', { id }));
  }

  async findByEmail(email: string): Promise<Agent | undefined> {
    return this.#complete(await this.#db.get('findAgentByEmail', { email }));
  }

  async list(): Promise<readonly Agent[]> {
    const rows = await this.#db.all('listAgents', {});
    const memberships = Map.groupBy(await this.#db.all('listMemberships', {}), ({ agent_id }) => agent_id);
    return rows.map((row) => agentFrom(row, memberships.get(row.id) ?? []));
  }

  async setPasswordHash(id: string, hash: string | null): Promise<void> {
    mustExist(await this.#writer.write('setPasswordHash', { id, hash }), 'set the password');
  }

  async setPicture(agentId: string, picture: AgentPicture | null): Promise<void> {
    const row = picture && { key: picture.key, data: Buffer.from(picture.bytes).toString('base64') };
    mustExist(await this.#writer.write('setPicture', { agentId, picture: row }), 'keep the picture');
  }

  async findPicture(key: string): Promise<Uint8Array | undefined> {
    const row = await this.#db.get('findPicture', { key });
    return row && Buffer.from(row.data, 'base64');
  }

  async setName(id: string, name: string): Promise<void> {
    mustExist(await this.#writer.write('setName', { id, name }), 'change the name');
  }

  async setPresence(id: string, presence: Presence): Promise<void> {
    mustExist(await this.#writer.write('setPresence', { id, presence }), 'set the presence');
  }

  async setPace(id: string, pace: AgentPace): Promise<void> {
    mustExist(await this.#writer.write('setPace', { id, pace: paceColumn(pace) }), 'keep the pace');
  }

  async recordPresence({ agentId, at, working, capacity }: PresenceChange): Promise<void> {
    const row = { agent_id: agentId, at, working: working ? 1 : 0, capacity };
    mustExist(await this.#writer.write('recordPresence', row), 'record the presence');
  }

  async presenceChanges(from: number, to: number): Promise<readonly PresenceChange[]> {
    const rows = [
      ...(await this.#db.all('presenceBefore', { from })),
      ...(await this.#db.all('presenceChanges', { from, to })),
    ];
    return rows.map(presenceChangeFrom);
  }

  async setDisabled(id: string, at: number | null): Promise<void> {
    mustExist(
      await this.#writer.write('setDisabled', { id, at }),
      at === null ? 'enable the account' : 'disable the account',
    );
  }

  async setMembership(id: string, membership: Membership): Promise<void> {
    mustExist(await this.#writer.write('setMembership', { id, membership }), 'add the agent to the site');
  }

  async change(id: string, change: AgentChange): Promise<'changed' | 'lastOwner'> {
    const outcome = await this.#writer.write('changeAgent', { id, change });
    mustExist(outcome !== 'unknown', 'change the agent');
    return outcome === 'lastOwner' ? outcome : 'changed';
  }

  async #complete(row: AgentsTable | undefined): Promise<Agent | undefined> {
    return row && agentFrom(row, await this.#db.all('membershipsOf', { agentId: row.id }));
  }
}

function presenceChangeFrom({ agent_id, at, working, capacity }: PresenceChangesTable): PresenceChange {
  return { agentId: agent_id, at, working: working === 1, capacity };
}

function mustExist(exists: boolean, action: string): void {
  if (!exists) throw new DeskbellError('not_found', `unable to ${action}: there is no such agent or site`);
}
