import type { Clock, Ids, OwnReply, Store, Subject } from '@deskbell/core';
import { DeskbellError, ownReplyRoutes, type OwnReplyAnswer } from '@deskbell/protocol';
import type { Router } from 'express';
import { notFound } from '../rest/not-found.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import { restRouter } from '../rest/rest-router.ts';

/** More finds nobody again. */
const MOST_REPLIES = 200;

export interface OwnRepliesRestOptions {
  readonly clock: Clock;
  readonly edge: RestEdge;
  readonly ids: Ids;
  readonly store: Pick<Store, 'ownReplies'>;
}

/** `/v1/sites/:siteId/own-replies`: nobody but their agent knows of them, so that no audit log does. */
export function ownRepliesRest({ clock, edge, ids, store }: OwnRepliesRestOptions): Router {
  const { ownReplies } = store;
  const save = async (reply: OwnReply): Promise<OwnReplyAnswer> => {
    if ((await ownReplies.save(reply)) === 'saved') return answerOf(reply);
    throw new DeskbellError(
      'conflict',
      `unable to keep the reply: you have another one for "${reply.shortcut}"; choose another shortcut`,
      { retryable: false },
    );
  };
  return restRouter(
    ownReplyRoutes,
    {
      'GET /v1/sites/:siteId/own-replies': {
        run: async ({ params: { siteId = '' }, subject }) => ({
          replies: (await ownReplies.list(siteId, agentIdOf(subject))).map(answerOf),
        }),
      },
      'POST /v1/sites/:siteId/own-replies': {
        run: async ({ params: { siteId = '' }, body, subject }) => {
          const agentId = agentIdOf(subject);
          if ((await ownReplies.list(siteId, agentId)).length >= MOST_REPLIES) throw tooMany();
          const now = clock.now();
          return save({ ...body, id: ids.next(), siteId, agentId, createdAt: now, updatedAt: now });
        },
      },
      'PUT /v1/sites/:siteId/own-replies/:ownReplyId': {
        run: async ({ params: { siteId = '', ownReplyId }, body, subject }) => {
          const own = await ownReplies.list(siteId, agentIdOf(subject));
          const reply = own.find(({ id }) => id === ownReplyId);
          if (!reply) throw notFound();
          return save({ ...reply, ...body, updatedAt: clock.now() });
        },
      },
      'DELETE /v1/sites/:siteId/own-replies/:ownReplyId': {
        run: async ({ params: { siteId = '', ownReplyId = '' }, subject }) => {
          const agentId = agentIdOf(subject);
          const own = await ownReplies.list(siteId, agentId);
          if (!own.some(({ id }) => id === ownReplyId)) throw notFound();
          await ownReplies.delete(agentId, ownReplyId);
        },
      },
    },
    edge,
  );
}

/** The action lets nobody else through. */
function agentIdOf(subject: Subject): string {
  if (subject.kind !== 'agent') throw notFound();
  return subject.agentId;
}

function tooMany(): DeskbellError {
  return new DeskbellError(
    'conflict',
    `unable to keep the reply: you have ${String(MOST_REPLIES)} already; delete one first`,
    { retryable: false },
  );
}

function answerOf({ siteId: _siteId, agentId: _agentId, ...reply }: OwnReply): OwnReplyAnswer {
  return reply;
}
