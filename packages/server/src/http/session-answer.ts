import type { Agent, Store } from '@deskbell/core';
import type { SessionAnswer } from '@deskbell/protocol';
import type { SecondFactors } from '../auth/second-factors.ts';

interface SessionAnswerOptions {
  readonly store: Pick<Store, 'sites'>;
  readonly secondFactors: Pick<SecondFactors, 'stateOf'>;
  /** For clients without cookies. */
  readonly token?: string | undefined;
}

/** Who is signed in, as the console shows it. */
export async function sessionAnswerOf(
  agent: Agent,
  { store, secondFactors, token }: SessionAnswerOptions,
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
    secondFactor: secondFactors.stateOf(agent),
    ...(token === undefined ? {} : { token }),
  };
}
