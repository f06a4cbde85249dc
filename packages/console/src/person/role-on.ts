import type { Role } from '@deskbell/sdk/agent';
import type { Workplace } from '../app/workplace.ts';

/** What the one who is signed in is on a site. */
export function roleOn({ me }: Pick<Workplace, 'me'>, siteId: string): Role {
  return me.memberships.find((one) => one.siteId === siteId)?.role ?? 'agent';
}
