import type { Agent } from '@deskbell/core';

/** Enabled members of a site with one of the roles, of the addresses that are named (`null`: of all). */
export function membersOf(
  agents: readonly Agent[],
  siteId: string,
  { roles, to = null }: { readonly roles: readonly string[]; readonly to?: ReadonlySet<string> | null },
): readonly Agent[] {
  return agents.filter(
    ({ disabledAt, email, memberships }) =>
      disabledAt === null &&
      (to === null || to.has(email)) &&
      memberships.some((one) => one.siteId === siteId && roles.includes(one.role)),
  );
}
