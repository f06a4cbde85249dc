import { checkConfiguration, type ConfigurationProblem, type Store } from '@deskbell/core';
import type { SiteConfiguration } from '@deskbell/protocol';

/** What is wrong with a configuration, held against the people who answer for the site, and against its flows. */
export async function checkForSite(
  { agents, flows }: Pick<Store, 'agents' | 'flows'>,
  siteId: string,
  configuration: SiteConfiguration,
): Promise<readonly ConfigurationProblem[]> {
  const members = (await agents.list()).filter(({ memberships }) =>
    memberships.some((membership) => membership.siteId === siteId),
  );
  const namesFlow = configuration.widget.invitations.some(({ flow }) => flow !== undefined);
  const published = namesFlow
    ? (await flows.list(siteId)).filter(({ publishedVersion }) => publishedVersion !== null)
    : [];
  return checkConfiguration(configuration, {
    agentEmails: new Set(members.map(({ email }) => email)),
    flows: new Set(published.map(({ flowId }) => flowId)),
  });
}
