import type { Workplace } from '../app/workplace.ts';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What conversations of a site may be filtered by and given: its queues and its tags. */
export interface Choices {
  readonly queues: readonly Choice[];
  readonly tags: readonly Choice[];
  /** Something could not be loaded. */
  readonly failed: boolean;
}

export const NO_CHOICES: Choices = { queues: [], tags: [], failed: false };

/** What can be loaded is there: one without the other is better than neither. */
export async function loadChoices({ admin, client }: Workplace, siteId: string): Promise<Choices> {
  const tagsOf = async (): Promise<Choice[]> => {
    const found: Choice[] = [];
    for await (const { id, name } of admin.each('GET /v1/sites/:siteId/tags', { siteId }))
      found.push({ id, name });
    return found;
  };
  const queuesOf = async (): Promise<Choice[]> => {
    const { configuration } = await client.configuration(siteId).get();
    return Object.entries(configuration.queues).map(([id, { name }]) => ({ id, name: name ?? id }));
  };
  const [queues, tags] = await Promise.allSettled([queuesOf(), tagsOf()]);
  return {
    queues: queues.status === 'fulfilled' ? queues.value : [],
    tags: tags.status === 'fulfilled' ? tags.value : [],
    failed: queues.status === 'rejected' || tags.status === 'rejected',
  };
}
