import type { AgentChange } from '@deskbell/core';
import type { IdentityLinksTable } from '../schema/database.ts';
import { all, get, run, type Steps } from './steps.ts';

/** Unless nobody would own the installation afterwards. */
export function* changeAgent({
  id,
  change,
}: {
  id: string;
  change: AgentChange;
}): Steps<'changed' | 'lastOwner' | 'unknown'> {
  const agent = yield* get('findAgent', { id });
  if (!agent) return 'unknown';
  if (change.type !== 'disabled') {
    const memberships = yield* all('membershipsOf', { agentId: id });
    if (!memberships.some(({ site_id }) => site_id === change.siteId)) return 'unknown';
  }
  const takes =
    change.type === 'disabled' ? change.at !== null : change.type === 'removed' || change.role !== 'admin';
  if (takes) {
    // One at a time, on every engine: two owners who take each other's rights at the same moment must not both succeed.
    yield* run('setMeta', { key: 'ownersLock', value: id });
    const owners = yield* all('listOwners', {});
    if (owners.length === 1 && owners[0]?.id === id) return 'lastOwner';
  }
  switch (change.type) {
    case 'disabled':
      yield* run('setDisabled', { id, at: change.at });
      if (change.at !== null) yield* run('deleteDraftsOf', { agentId: id });
      break;
    case 'removed':
      yield* run('deleteMembership', { agent_id: id, site_id: change.siteId });
      yield* run('deleteDraftsOn', { agentId: id, siteId: change.siteId });
      break;
    case 'role':
      yield* run('setMembership', { agent_id: id, site_id: change.siteId, role: change.role });
      break;
  }
  return 'changed';
}

/** The one before is gone with it. `false`: there is no such agent. */
export function* setPicture({
  agentId,
  picture,
}: {
  agentId: string;
  picture: { readonly key: string; readonly data: string } | null;
}): Steps<boolean> {
  if ((yield* run('setPicture', { id: agentId, picture: picture?.key ?? null })) === 0) return false;
  yield* run('deletePicture', { agentId });
  if (picture) yield* run('insertPicture', { ...picture, agent_id: agentId });
  return true;
}

/** Whether no confirmed one stands in the way. */
export function* beginSecondFactor(input: { agent_id: string; secret: string }): Steps<boolean> {
  const known = yield* get('findSecondFactor', { agentId: input.agent_id });
  if (known && known.confirmed_at !== null) return false;
  yield* run('beginSecondFactor', input);
  return true;
}

export function* confirmSecondFactor({
  agentId,
  secret,
  at,
  step,
  recoveryHashes,
}: {
  agentId: string;
  secret: string;
  at: number;
  step: number;
  recoveryHashes: readonly string[];
}): Steps<boolean> {
  if ((yield* run('confirmSecondFactor', { agentId, secret, at, step })) === 0) return false;
  yield* run('setSecondFactorAt', { id: agentId, at });
  yield* replaceRecoveryCodes({ agentId, hashes: recoveryHashes });
  return true;
}

export function* replaceRecoveryCodes({
  agentId,
  hashes,
}: {
  agentId: string;
  hashes: readonly string[];
}): Steps<void> {
  yield* run('deleteRecoveryCodes', { agentId });
  for (const hash of hashes) yield* run('insertRecoveryCode', { agent_id: agentId, code_hash: hash });
}

export function* removeSecondFactor({ agentId }: { agentId: string }): Steps<void> {
  yield* run('deleteSecondFactor', { agentId });
  yield* run('deleteRecoveryCodes', { agentId });
  yield* run('setSecondFactorAt', { id: agentId, at: null });
}

/** Whose the account is afterwards. */
export function* linkIdentity(row: IdentityLinksTable): Steps<string> {
  yield* run('insertIdentityLink', row);
  const stands = yield* get('findIdentityLink', { issuer: row.issuer, subject: row.subject });
  return stands?.agent_id ?? row.agent_id;
}
