import type { Store } from '@deskbell/core';
import { DeskbellError, type Role } from '@deskbell/protocol';
import { normalizeEmail } from '../../auth/normalize-email.ts';
import { createSignInLink } from '../../auth/sign-in-link.ts';
import { recordUserChange } from './record-user-change.ts';
import type { CommandContext } from '../with-store.ts';

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** None: the only site there is. */
  readonly site: readonly string[];
  readonly capacity: number;
}

export async function addUserAccount(
  context: CommandContext,
  { email, name, role, site, capacity }: NewUser,
): Promise<void> {
  const { store, clock, ids, config } = context;
  const id = ids.next();
  const siteIds = await sitesOf(store, site);
  await store.agents.create({
    id,
    name,
    email: normalizeEmail(email),
    passwordHash: null,
    secondFactorAt: null,
    picture: null,
    presence: 'available',
    capacity,
    disabledAt: null,
    pace: null,
    createdAt: clock.now(),
    memberships: siteIds.map((siteId) => ({ siteId, role })),
  });
  await recordUserChange(context, { id }, undefined, { email: normalizeEmail(email), role, sites: siteIds });
  const link = await createSignInLink({ store, clock }, { agentId: id, publicUrl: config.publicUrl });
  console.log(
    `${name} is ${role} of ${siteIds.join(', ')}. This link signs them in, once, within 60 minutes:\n\n  ${link}`,
  );
}

async function sitesOf({ sites }: Pick<Store, 'sites'>, named: readonly string[]): Promise<string[]> {
  const all = (await sites.list()).map(({ id }) => id);
  const unknown = named.find((id) => !all.includes(id));
  if (unknown !== undefined) {
    throw new DeskbellError(
      'not_found',
      `unable to add the person: there is no site "${unknown}"; see "deskbell site list"`,
    );
  }
  if (named.length > 0) return [...new Set(named)];
  if (all.length === 1) return all;
  const why =
    all.length === 0 ? 'there is no site yet; run "deskbell site add" first' : 'name their site with --site';
  throw new DeskbellError('invalid', `unable to add the person: ${why}`);
}
