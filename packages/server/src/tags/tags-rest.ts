import type { Clock, Ids, Store, Subject, Tag } from '@deskbell/core';
import { tagRoutes, type TagAnswer } from '@deskbell/protocol';
import type { Router } from 'express';
import type { Audit } from '../audit/audit.ts';
import { notFound } from '../rest/not-found.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';

export interface TagsRestOptions {
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: Clock;
  readonly edge: RestEdge;
  readonly ids: Ids;
  readonly store: Pick<Store, 'tags'>;
}

/** `/v1/sites/:siteId/tags`. */
export function tagsRest({ audit, clock, edge, ids, store: { tags } }: TagsRestOptions): Router {
  const requireTag = async (siteId = '', tagId = ''): Promise<Tag> => {
    const tag = await tags.find(tagId);
    if (tag?.siteId !== siteId) throw notFound();
    return tag;
  };
  const record = (subject: Subject, { id, siteId }: Tag, states: { before?: object; after?: object }) =>
    audit.record({ subject, action: 'tag:write', target: { siteId, thing: `tag:${id}` }, ...states });
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
        run: async ({ params: { siteId = '' }, body, subject }) => {
          const tag: Tag = { ...body, id: ids.next(), siteId, createdAt: clock.now() };
          await tags.create(tag);
          await record(subject, tag, { after: looksOf(tag) });
          return tagAnswer(tag);
        },
      },
      'PATCH /v1/sites/:siteId/tags/:tagId': {
        run: async ({ params, body, subject }) => {
          const tag = await requireTag(params['siteId'], params['tagId']);
          const changed = { ...tag, name: body.name ?? tag.name, color: body.color ?? null };
          if (body.color === undefined) changed.color = tag.color;
          await tags.change(changed);
          await record(subject, tag, { before: looksOf(tag), after: looksOf(changed) });
          return tagAnswer(changed);
        },
      },
      'DELETE /v1/sites/:siteId/tags/:tagId': {
        run: async ({ params, subject }) => {
          const tag = await requireTag(params['siteId'], params['tagId']);
          if (!(await tags.delete(tag.siteId, tag.id))) throw notFound();
          await record(subject, tag, { before: looksOf(tag) });
        },
      },
    },
    edge,
  );
}

function looksOf({ name, color }: Tag): object {
  return { name, color };
}

export function tagAnswer({ id, name, color, createdAt }: Tag): TagAnswer {
  return { id, name, color, createdAt };
}
