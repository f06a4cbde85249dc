import type { Agent, AgentPace } from '@deskbell/core';
import type { AgentsTable, MembershipsTable } from '../schema/database.ts';

export function agentRow(agent: Agent): AgentsTable {
  return {
    id: agent.id,
    name: agent.name,
    email: agent.email,
    password_hash: agent.passwordHash,
    presence: agent.presence,
    capacity: agent.capacity,
    disabled_at: agent.disabledAt,
    created_at: agent.createdAt,
    pace: paceColumn(agent.pace),
    second_factor_at: agent.secondFactorAt,
    picture: agent.picture,
  };
}

export function agentFrom(row: AgentsTable, memberships: readonly MembershipsTable[]): Agent {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    passwordHash: row.password_hash,
    secondFactorAt: row.second_factor_at,
    picture: row.picture,
    presence: row.presence,
    capacity: row.capacity,
    disabledAt: row.disabled_at,
    createdAt: row.created_at,
    memberships: memberships.map(({ site_id, role }) => ({ siteId: site_id, role })),
    pace: row.pace === null ? null : (JSON.parse(row.pace) as AgentPace),
  };
}

export function paceColumn(pace: AgentPace | null): string | null {
  return pace && JSON.stringify(pace);
}
