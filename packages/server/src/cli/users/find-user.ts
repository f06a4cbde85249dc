import type { Agent, Store } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import { normalizeEmail } from '../../auth/normalize-email.ts';

/** Rejects with `not_found`. */
export async function findUser({ agents }: Pick<Store, 'agents'>, email: string): Promise<Agent> {
  const agent = await agents.findByEmail(normalizeEmail(email));
  if (agent) return agent;
  throw new DeskbellError(
    'not_found',
    `unable to find ${email}: nobody has this address; see "deskbell user list"`,
  );
}
