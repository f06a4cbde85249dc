import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { AgentPicturesTable, AgentsTable, MembershipsTable } from '../schema/database.ts';

export const agentQueries = (db: Builder) => ({
  insertAgent: query<AgentsTable>()((p) =>
    db
      .insertInto('agents')
      .values({
        id: p.id,
        name: p.name,
        email: p.email,
        password_hash: p.password_hash,
        presence: p.presence,
        capacity: p.capacity,
        disabled_at: p.disabled_at,
        created_at: p.created_at,
        pace: p.pace,
        second_factor_at: p.second_factor_at,
        picture: p.picture,
      })
      .onConflict((conflict) => conflict.doNothing()),
  ),
  findAgent: query<{ id: string }>()((p) => db.selectFrom('agents').selectAll().where('id', '=', p.id)),
  findAgentByEmail: query<{ email: string }>()((p) =>
    db.selectFrom('agents').selectAll().where('email', '=', p.email),
  ),
  listAgents: query<object>()(() => db.selectFrom('agents').selectAll().orderBy('created_at').orderBy('id')),
  setPasswordHash: query<{ id: string; hash: string | null }>()((p) =>
    db.updateTable('agents').set({ password_hash: p.hash }).where('id', '=', p.id),
  ),
  setPicture: query<Pick<AgentsTable, 'id' | 'picture'>>()((p) =>
    db.updateTable('agents').set({ picture: p.picture }).where('id', '=', p.id),
  ),
  insertPicture: query<AgentPicturesTable>()((p) =>
    db.insertInto('agent_pictures').values({ key: p.key, agent_id: p.agent_id, data: p.data }),
  ),
  deletePicture: query<{ agentId: string }>()((p) =>
    db.deleteFrom('agent_pictures').where('agent_id', '=', p.agentId),
  ),
  findPicture: query<{ key: string }>()((p) =>
    db.selectFrom('agent_pictures').select('data').where('key', '=', p.key),
  ),
  setName: query<Pick<AgentsTable, 'id' | 'name'>>()((p) =>
    db.updateTable('agents').set({ name: p.name }).where('id', '=', p.id),
  ),
  setPresence: query<Pick<AgentsTable, 'id' | 'presence'>>()((p) =>
    db.updateTable('agents').set({ presence: p.presence }).where('id', '=', p.id),
  ),
  setPace: query<Pick<AgentsTable, 'id' | 'pace'>>()((p) =>
    db.updateTable('agents').set({ pace: p.pace }).where('id', '=', p.id),
  ),
  setDisabled: query<{ id: string; at: number | null }>()((p) =>
    db.updateTable('agents').set({ disabled_at: p.at }).where('id', '=', p.id),
  ),
  setMembership: query<MembershipsTable>()((p) =>
    db
      .insertInto('memberships')
      .values({ agent_id: p.agent_id, site_id: p.site_id, role: p.role })
      .onConflict((conflict) => conflict.columns(['agent_id', 'site_id']).doUpdateSet({ role: p.role })),
  ),
  deleteMembership: query<{ agent_id: string; site_id: string }>()((p) =>
    db.deleteFrom('memberships').where('agent_id', '=', p.agent_id).where('site_id', '=', p.site_id),
  ),
  setSecondFactorAt: query<{ id: string; at: number | null }>()((p) =>
    db.updateTable('agents').set({ second_factor_at: p.at }).where('id', '=', p.id),
  ),
  /** Enabled admins of every site there is. */
  listOwners: query<object>()(() =>
    db
      .selectFrom('memberships as m')
      .innerJoin('agents as a', 'a.id', 'm.agent_id')
      .select('a.id')
      .where('a.disabled_at', 'is', null)
      .where('m.role', '=', 'admin')
      .groupBy('a.id')
      .having(
        ({ fn }) => fn.countAll<number>(),
        '=',
        (eb) => eb.selectFrom('sites').select(({ fn }) => fn.countAll<number>().as('count')),
      ),
  ),
  membershipsOf: query<{ agentId: string }>()((p) =>
    db.selectFrom('memberships').selectAll().where('agent_id', '=', p.agentId).orderBy('site_id'),
  ),
  listMemberships: query<object>()(() => db.selectFrom('memberships').selectAll().orderBy('site_id')),
});
