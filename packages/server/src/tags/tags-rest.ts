import type { Clock, Ids, Store, Tag } from '@deskbell/core';
import { tagRoutes, type TagAnswer } from '@deskbell/protocol';
import type { Router } from 'express';
import { notFound } from '../rest/not-found.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';

export interface TagsRestOptions {
  readonly clock: Clock;
  readonly edge: RestEdge;
  readonly ids: Ids;
  readonly store: Pick<Store, 'tags'>;
}

/** `/v1/sites/:siteId/tags`. */
export function tagsRest({ clock, edge, ids, store: { tags } }: TagsRestOptions): Router {
  const requireTag = async (siteId = '', tagId = ''): Promise<Tag> => {
    const tag = await tags.find(tagId);
    if (tag?.siteId !== siteId) throw notFound();
    return tag;
  };
  return restRouter(
    tagRoutes,
    {
      'GET /v1/sites/:siteId/tags': {
        run: async ({ params: { siteId = '' }, query: { cursor, limit } }) => {
          const page = await tags.list(siteId, cursor ?? null, limit);
          return { items: page.tags.map(tagAnswer), next: page.next };
        },
      },
      'POST /v1/sites/:siteId/tags': {
        run: async ({ params: { siteId = '' }, body }) => {
          const tag: Tag = { ...body, id: ids.next(), siteId, createdAt: clock.now() };
          await tags.create(tag);
          return tagAnswer(tag);
        },
      },
      'PATCH /v1/sites/:siteId/tags/:tagId': {
        run: async ({ params, body }) => {
          const tag = await requireTag(params['siteId'], params['tagId']);
          const changed = { ...tag, name: body.name ?? tag.name, color: body.color ?? null };
          if (body.color === undefined) changed.color = tag.color;
          await tags.change(changed);
          return tagAnswer(changed);
        },
      },
      'DELETE /v1/sites/:siteId/tags/:tagId': {
        run: async ({ params: { siteId = '', tagId = '' } }) => {
          if (!(await tags.delete(siteId, tagId))) throw notFound();
        },
      },
    },
    edge,
  );
}

export function tagAnswer({ id, name, color, createdAt }: Tag): TagAnswer {
  return { id, name, color, createdAt };
}
