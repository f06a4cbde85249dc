import {
  assertNever,
  type ConversationRecord,
  type Store,
  type Subject,
  type Target,
  type Uploader,
} from '@deskbell/core';
import { DeskbellError, fileRoutes } from '@deskbell/protocol';
import type { Router } from 'express';
import { visitorIdOf } from '../desk/visitor-id.ts';
import { notFound } from '../rest/not-found.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import type { PathParameters, RestHandlers } from '../rest/rest-handler.ts';
import { restRouter } from '../rest/rest-router.ts';
import type { Files } from './files.ts';

export interface FileRestOptions {
  readonly edge: RestEdge;
  readonly files: Files;
  readonly store: Pick<Store, 'conversations'>;
}

/** `/v1/sites/:siteId/conversations/:conversationId/files`: tickets, links and the list. */
export function fileRest({ edge, files, store }: FileRestOptions): Router {
  const find = async ({ siteId = '', conversationId = '' }: PathParameters): Promise<ConversationRecord> => {
    const record = await store.conversations.find(conversationId);
    if (record?.conversation.siteId !== siteId) throw notFound();
    return record;
  };
  const target = async (params: PathParameters): Promise<Target> => targetOf(await find(params));
  const handlers: RestHandlers<typeof fileRoutes> = {
    'GET /v1/sites/:siteId/conversations/:conversationId/files': {
      target,
      run: async ({ params, query, subject }) => {
        // Visitors have their timeline, in which nothing stands that was taken back.
        if (subject.kind === 'visitor')
          throw new DeskbellError('forbidden', 'unable to list the files: visitors may not');
        return files.list(params['conversationId'] ?? '', query.cursor ?? null, query.limit);
      },
    },
    'POST /v1/sites/:siteId/conversations/:conversationId/files': {
      target,
      run: async ({ params, body, subject }) => files.ticket(uploaderOf(subject), await find(params), body),
    },
    'POST /v1/sites/:siteId/conversations/:conversationId/files/links': {
      target,
      run: async ({ params, body, subject }) => ({
        links: await files.links(uploaderOf(subject), params['conversationId'] ?? '', body.ids),
      }),
    },
  };
  return restRouter(fileRoutes, handlers, {
    ...edge,
    subjectOf: async (request) => visitorOf(request) ?? edge.subjectOf(request),
  });
}

function targetOf({ conversation }: ConversationRecord): Target {
  const { siteId, visitorId } = conversation;
  return { siteId, visitorId };
}

/**
 * A visitor without a socket, such as an application on a phone: `Authorization: Visitor <secret>`, with the secret of the handshake.
 * It is for the site in the path alone.
 */
function visitorOf({
  headers,
  path,
}: {
  headers: { authorization?: string };
  path: string;
}): Subject | undefined {
  const [, secret] = /^Visitor ([A-Za-z0-9_-]{43})$/.exec(headers.authorization ?? '') ?? [];
  const [, siteId] = /^\/v1\/sites\/([a-z0-9-]{2,40})\//.exec(path) ?? [];
  if (secret === undefined || siteId === undefined) return undefined;
  return { kind: 'visitor', siteId, visitorId: visitorIdOf(siteId, secret) };
}

function uploaderOf(subject: Subject): Uploader {
  switch (subject.kind) {
    case 'visitor':
      return { kind: 'visitor', id: subject.visitorId };
    case 'agent':
      return { kind: 'agent', id: subject.agentId };
    case 'bot':
      return { kind: 'bot', id: subject.botId };
    case 'key':
      return { kind: 'key', id: subject.keyId };
    case 'nobody':
    case 'desk':
      throw new DeskbellError('forbidden', 'unable to send or see files: nobody is signed in');
    default:
      return assertNever(subject);
  }
}
