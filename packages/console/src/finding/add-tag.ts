import type { AdminClient } from '@deskbell/sdk/admin';

/** Adds a tag to those that a conversation bears. */
export async function addTag(
  admin: AdminClient,
  siteId: string,
  conversationId: string,
  tagId: string,
): Promise<void> {
  const { tags } = await admin.call('GET /v1/sites/:siteId/conversations/:conversationId', {
    siteId,
    conversationId,
  });
  const ids = tags.map(({ id }) => id);
  if (ids.includes(tagId)) return;
  await admin.call(
    'PUT /v1/sites/:siteId/conversations/:conversationId/tags',
    { siteId, conversationId },
    { tags: [...ids, tagId] },
  );
}
