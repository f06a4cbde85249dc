import { checkConfiguration, type ConfigurationProblem, type Store } from '@deskbell/core';
import type { SiteConfiguration } from '@deskbell/protocol';

/** What is wrong with a configuration, held against the people who answer for the site. */
export async function checkForSite(
  { agents }: Pick<Store, 'agents'>,
  siteId: string,
  configuration: SiteConfiguration,
): Promise<readonly ConfigurationProblem[]> {
  const members = (await agents.list()).filter(({ memberships }) =>
    memberships.some((membership) => membership.siteId === siteId),
  );
  return checkConfiguration(configuration, { agentEmails: new Set(members.map(({ email }) => email)) });
}
