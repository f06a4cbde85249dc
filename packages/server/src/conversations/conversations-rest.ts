import type { ConversationRecord, Ids, Store, Subject } from '@deskbell/core';
import { conversationRoutes, DeskbellError, type ConversationAnswer } from '@deskbell/protocol';
import type { Router } from 'express';
import type { Audit } from '../audit/audit.ts';
import type { Desk } from '../desk/desk.ts';
import type { AgentViewer } from '../desk/viewer.ts';
import type { Transcripts } from '../mail/transcripts.ts';
import { notFound } from '../rest/not-found.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import type { PathParameters } from '../rest/rest-handler.ts';
import { restRouter } from '../rest/rest-router.ts';
import { tagAnswer } from '../tags/tags-rest.ts';
import { decodeSeq, encodeSeq } from './seq-cursor.ts';

export interface ConversationsRestOptions {
  readonly audit: Pick<Audit, 'record'>;
  readonly desk: Desk;
  readonly edge: RestEdge;
  readonly ids: Ids;
  readonly transcripts: Transcripts;
  readonly store: Pick<Store, 'conversations' | 'conversationLists' | 'tags'>;
}

/** A page of entries ends before it is larger than this, in bytes of text. */
const MOST_BYTES = 512 * 1024;

/** `/v1/sites/:siteId/conversations`: what agents do at their desks, for programs. */
export function conversationsRest({
  audit,
  desk,
  edge,
  ids,
  store,
  transcripts,
}: ConversationsRestOptions): Router {
  const show = async (records: readonly ConversationRecord[]): Promise<ConversationAnswer[]> => {
    const tags = await store.tags.ofConversations(records.map(({ conversation }) => conversation.id));
    return records.map((record) => ({
      ...desk.show(record),
      tags: (tags.get(record.conversation.id) ?? []).map(tagAnswer),
    }));
  };
  const showOne = async (record: ConversationRecord): Promise<ConversationAnswer> => {
    const [shown] = await show([record]);
    if (!shown) throw notFound();
    return shown;
  };
  const requireConversation = async ({ siteId, conversationId = '' }: PathParameters) => {
    const record = await store.conversations.find(conversationId);
    if (!record || record.conversation.siteId !== siteId) throw notFound();
    return record;
  };
  /** Agents act in their own name, keys in that of the member they name. */
  const actingAs = (subject: Subject, siteId: string, agentId: string | undefined): AgentViewer => {
    if (subject.kind === 'agent' && (agentId === undefined || agentId === subject.agentId)) {
      return { kind: 'agent', agentId: subject.agentId };
    }
    if (subject.kind === 'agent' || agentId === undefined || !desk.siteIdsOf(agentId).includes(siteId)) {
      throw new DeskbellError(
        'invalid',
        'unable to act: agentId must name the member of the site in whose name an API key acts; agents act in their own',
        { details: { path: 'agentId' } },
      );
    }
    return { kind: 'agent', agentId };
  };
  const post = async (
    kind: 'postMessage' | 'postNote',
    { subject, params, body }: { subject: Subject; params: PathParameters; body: PostBody },
  ) => {
    const { conversation } = await requireConversation(params);
    const viewer = actingAs(subject, conversation.siteId, body.agentId);
    const input = { conversationId: conversation.id, id: body.id ?? ids.next(), text: body.text };
    const { appended } = await desk[kind](viewer, input);
    return { entry: appended.entry };
  };

  return restRouter(
    conversationRoutes,
    {
      'GET /v1/sites/:siteId/conversations': {
        run: async ({ params: { siteId = '' }, query }) => {
          const { cursor, limit, status, queue, agent, tag, contact, from, to } = query;
          const page = await store.conversationLists.list(
            { siteId, status, queueId: queue, agentId: agent, tagId: tag, contactId: contact, from, to },
            cursor ?? null,
            limit,
          );
          return { items: await show(page.records), next: page.next };
        },
      },
      'GET /v1/sites/:siteId/conversations/:conversationId': {
        run: async ({ params }) => showOne(await requireConversation(params)),
      },
      'GET /v1/sites/:siteId/conversations/:conversationId/entries': {
        run: async ({ params, query: { cursor, limit } }) => {
          const { conversation } = await requireConversation(params);
          const after = cursor === undefined ? 0 : decodeSeq(cursor);
          const page = await store.conversations.entriesAfter(
            conversation.id,
            after,
            'agent',
            limit,
            MOST_BYTES,
          );
          const last = page.entries.at(-1);
          return { items: [...page.entries], next: last && !page.complete ? encodeSeq(last.seq) : null };
        },
      },
      'POST /v1/sites/:siteId/conversations/:conversationId/messages': {
        run: (call) => post('postMessage', call),
      },
      'POST /v1/sites/:siteId/conversations/:conversationId/notes': {
        run: (call) => post('postNote', call),
      },
      'POST /v1/sites/:siteId/conversations/:conversationId/assign': {
        run: async ({ subject, params, body: { agentId } }) => {
          const { conversation } = await requireConversation(params);
          const conversationId = conversation.id;
          if (!desk.siteIdsOf(agentId).includes(conversation.siteId)) {
            throw new DeskbellError('invalid', 'unable to assign: nobody with this id works on the site', {
              details: { path: 'agentId' },
            });
          }
          const record =
            subject.kind === 'agent'
              ? desk.assignConversation(
                  { kind: 'agent', agentId: subject.agentId },
                  { conversationId, agentId },
                )
              : desk.claimConversation({ kind: 'agent', agentId }, conversationId);
          return showOne(await record);
        },
      },
      'POST /v1/sites/:siteId/conversations/:conversationId/resolve': {
        run: async ({ subject, params, body }) => {
          const { conversation } = await requireConversation(params);
          const viewer = actingAs(subject, conversation.siteId, body.agentId);
          return showOne(await desk.resolveConversation(viewer, conversation.id));
        },
      },
      'POST /v1/sites/:siteId/conversations/:conversationId/transcript': {
        run: async ({ params, body: { id = ids.next(), locale } }) => {
          await transcripts.request(await requireConversation(params), { id, locale });
        },
      },
      'PUT /v1/sites/:siteId/conversations/:conversationId/tags': {
        run: async ({ params, body, subject }) => {
          const record = await requireConversation(params);
          const { id, siteId } = record.conversation;
          const before = ((await store.tags.ofConversations([id])).get(id) ?? []).map((tag) => tag.id);
          await store.tags.setOfConversation(record.conversation, body.tags);
          await audit.record({
            subject,
            action: 'conversation:tag',
            target: { siteId, thing: `conversation:${id}` },
            before: { tags: before },
            after: { tags: body.tags },
          });
          await desk.contacts.tagged(id);
          return showOne(record);
        },
      },
    },
    edge,
  );
}

interface PostBody {
  readonly id?: string | undefined;
  readonly text: string;
  readonly agentId?: string | undefined;
}
