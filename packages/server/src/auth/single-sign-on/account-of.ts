import type { Agent, Clock, Ids, Store } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import type { Audit } from '../../audit/audit.ts';
import type { Config } from '../../config/config.ts';
import { normalizeEmail } from '../normalize-email.ts';
import type { ProvidedIdentity } from './identity-provider.ts';

export interface AccountOfOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly audit: Audit;
  readonly config: Pick<Config['singleSignOn'], 'domains' | 'sites'>;
}

/** How many conversations somebody new can have at a time. */
const CAPACITY = 4;
const LONGEST_NAME = 80;

/**
 * Whose account an identity opens: the one it has opened before; that of who was invited under its address; or a new one, where the
 * installation takes everybody of its domain. An address that the provider has not verified opens none.
 *
 * @throws DeskbellError `forbidden`
 */
export async function accountOf(options: AccountOfOptions, identity: ProvidedIdentity): Promise<Agent> {
  const { store, clock } = options;
  const { issuer, subject } = identity;
  const agentId = await store.identityLinks.find(issuer, subject);
  if (agentId !== undefined) return enabled(await store.agents.find(agentId));
  const email = verifiedEmail(identity);
  const known = await store.agents.findByEmail(email);
  const agent = enabled(known ?? (await create(options, email, identity.name)));
  const owner = await store.identityLinks.link({ issuer, subject, agentId: agent.id, at: clock.now() });
  return owner === agent.id ? agent : enabled(await store.agents.find(owner));
}

function verifiedEmail({ email, emailVerified }: ProvidedIdentity): string {
  if (email !== undefined && emailVerified) return normalizeEmail(email);
  throw new DeskbellError(
    'forbidden',
    'unable to sign in: the identity provider does not vouch for an e-mail address; let it send one that it has verified',
  );
}

function enabled(agent: Agent | undefined): Agent {
  if (agent && agent.disabledAt === null) return agent;
  throw new DeskbellError('forbidden', 'unable to sign in: the account is disabled; ask an admin');
}

async function create(
  { store, clock, ids, audit, config }: AccountOfOptions,
  email: string,
  name = email.split('@')[0] ?? email,
): Promise<Agent> {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  const isOurs = namesIn(config.domains).includes(domain);
  const siteIds = isOurs ? await sitesFor(store, namesIn(config.sites)) : [];
  if (siteIds.length === 0) {
    throw new DeskbellError(
      'forbidden',
      'unable to sign in: nobody has invited this address; ask an admin for an invitation',
    );
  }
  const agent: Agent = {
    id: ids.next(),
    name: name.slice(0, LONGEST_NAME),
    email,
    passwordHash: null,
    secondFactorAt: null,
    picture: null,
    presence: 'available',
    capacity: CAPACITY,
    disabledAt: null,
    pace: null,
    createdAt: clock.now(),
    memberships: siteIds.map((siteId) => ({ siteId, role: 'agent' })),
  };
  await store.agents.create(agent);
  for (const siteId of siteIds) {
    await audit.record({
      subject: { kind: 'desk' },
      action: 'people:write',
      target: { siteId, thing: `agent:${agent.id}` },
      after: { email, role: 'agent', bySingleSignOn: true },
    });
  }
  return agent;
}

async function sitesFor({ sites }: Pick<Store, 'sites'>, named: readonly string[]): Promise<string[]> {
  const all = (await sites.list()).map(({ id }) => id);
  if (named.length > 0) return all.filter((id) => named.includes(id));
  return all.length === 1 ? all : [];
}

function namesIn(list: string | null): string[] {
  return (list ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
}
