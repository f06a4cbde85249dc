import type { ContactAnswer } from '@deskbell/sdk/admin';
import type { AgentConversation } from '@deskbell/sdk/agent';
import type { Workplace } from '../app/workplace.ts';

/** People with this address, and those with these words in their name or in what was said; each once. */
export async function contactsLike(
  { admin, client }: Pick<Workplace, 'admin' | 'client'>,
  siteId: string,
  text: string,
): Promise<readonly (AgentConversation['contact'] | ContactAnswer)[]> {
  const [byAddress, bySaying] = await Promise.all([
    text.includes('@') ? admin.call('GET /v1/sites/:siteId/contacts', { siteId, email: text }) : null,
    client.search(siteId, text, { limit: 20 }),
  ]);
  const all = [
    ...(byAddress?.items ?? []),
    ...bySaying.results.map(({ conversation }) => conversation.contact),
  ];
  return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index);
}
