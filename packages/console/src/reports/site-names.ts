import type { CallAnswer } from '@deskbell/sdk/admin';

type Configuration = CallAnswer<'GET /v1/sites/:siteId/configuration'>['configuration'];

/** What the site calls its reasons, causes and queues; the ids themselves where nobody says. */
export interface SiteNames {
  readonly reason: (id: string) => string;
  readonly cause: (id: string) => string;
  readonly queue: (id: string) => string;
  readonly tier: (level: number) => string | null;
}

export function siteNames(configuration: Configuration | null): SiteNames {
  return {
    reason: (id) => configuration?.wrapUp.reasons[id]?.name ?? id,
    cause: (id) => configuration?.wrapUp.rootCauses[id]?.name ?? id,
    queue: (id) => configuration?.queues[id]?.name ?? id,
    // The configuration names those above the first.
    tier: (level) => configuration?.tiers[level - 2]?.name ?? null,
  };
}
