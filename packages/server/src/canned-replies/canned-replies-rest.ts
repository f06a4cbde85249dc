import type { CannedReply, Clock, Ids, Store, Subject } from '@deskbell/core';
import { cannedReplyRoutes, DeskbellError, type CannedReplyAnswer } from '@deskbell/protocol';
import type { Router } from 'express';
import type { Audit } from '../audit/audit.ts';
import type { SiteConfigurations } from '../configuration/site-configurations.ts';
import { notFound } from '../rest/not-found.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';

export interface CannedRepliesRestOptions {
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: Clock;
  readonly edge: RestEdge;
  readonly ids: Ids;
  readonly siteConfigurations: SiteConfigurations;
  readonly store: Pick<Store, 'cannedReplies'>;
}

/** `/v1/sites/:siteId/canned-replies`. */
export function cannedRepliesRest(options: CannedRepliesRestOptions): Router {
  const { audit, clock, edge, ids, siteConfigurations, store } = options;
  const { cannedReplies } = store;
  const requireReply = async (siteId = '', replyId = ''): Promise<CannedReply> => {
    const reply = await cannedReplies.find(replyId);
    if (reply?.siteId !== siteId) throw notFound();
    return reply;
  };
  const requireTeam = async (siteId: string, team: string | null): Promise<void> => {
    if (team === null) return;
    const { configuration } = await siteConfigurations.current(siteId);
    if (Object.hasOwn(configuration.teams, team)) return;
    throw new DeskbellError('invalid', 'unable to keep the canned reply: the site has no such team', {
      details: { path: 'team' },
    });
  };
  const record = (
    subject: Subject,
    { id, siteId }: CannedReply,
    states: { before?: CannedReply; after?: CannedReply },
  ) => {
    const target = { siteId, thing: `cannedReply:${id}` };
    return audit.record({ subject, action: 'cannedReply:write', target, ...states });
  };
  return restRouter(
    cannedReplyRoutes,
    {
      'GET /v1/sites/:siteId/canned-replies': {
        run: async ({ params: { siteId = '' }, query: { cursor, limit } }) => {
          const { replies, next } = await cannedReplies.list(siteId, cursor ?? null, limit);
          return { items: replies.map(answerOf), next };
        },
      },
      'POST /v1/sites/:siteId/canned-replies': {
        run: async ({ params: { siteId = '' }, body, subject }) => {
          await requireTeam(siteId, body.team);
          const now = clock.now();
          const reply: CannedReply = { ...body, id: ids.next(), siteId, createdAt: now, updatedAt: now };
          await cannedReplies.create(reply);
          await record(subject, reply, { after: reply });
          return answerOf(reply);
        },
      },
      'GET /v1/sites/:siteId/canned-replies/:replyId': {
        run: async ({ params }) => answerOf(await requireReply(params['siteId'], params['replyId'])),
      },
      'PUT /v1/sites/:siteId/canned-replies/:replyId': {
        run: async ({ params, body, subject }) => {
          const reply = await requireReply(params['siteId'], params['replyId']);
          await requireTeam(reply.siteId, body.team);
          const changed = { ...reply, ...body, updatedAt: clock.now() };
          await cannedReplies.change(changed);
          await record(subject, reply, { before: reply, after: changed });
          return answerOf(changed);
        },
      },
      'DELETE /v1/sites/:siteId/canned-replies/:replyId': {
        run: async ({ params, subject }) => {
          const reply = await requireReply(params['siteId'], params['replyId']);
          await cannedReplies.delete(reply.id);
          await record(subject, reply, { before: reply });
        },
      },
    },
    edge,
  );
}

function answerOf({ siteId: _siteId, ...reply }: CannedReply): CannedReplyAnswer {
  return reply;
}
