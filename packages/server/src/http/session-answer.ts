import type { Agent, Store } from '@deskbell/core';
import type { SessionAnswer } from '@deskbell/protocol';

/** Who is signed in, as the console shows it. */
export async function sessionAnswerOf(
  agent: Agent,
  store: Pick<Store, 'sites'>,
  token?: string,
): Promise<SessionAnswer> {
  const names = new Map((await store.sites.list()).map(({ id, name }) => [id, name]));
  const memberships = agent.memberships.map(({ siteId, role }) => ({
    siteId,
    siteName: names.get(siteId) ?? siteId,
    role,
  }));
  return {
    me: { id: agent.id, name: agent.name, email: agent.email, memberships },
    passwordSet: agent.passwordHash !== null,
    ...(token === undefined ? {} : { token }),
  };
}
