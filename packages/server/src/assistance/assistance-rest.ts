import type { Assistant, Clock, ConversationRecord, Store, Subject } from '@deskbell/core';
import { assistanceRoutes, DeskbellError, LIMITS, type AssistantAnswer } from '@deskbell/protocol';
import type { Router } from 'express';
import type { Audit } from '../audit/audit.ts';
import type { GuardedFetch } from '../outgoing/guarded-fetch.ts';
import type { TargetPolicy } from '../outgoing/target-policy.ts';
import { vetTarget } from '../outgoing/vetted-target.ts';
import { notFound } from '../rest/not-found.ts';
import type { RestEdge } from '../rest/rest-edge.ts';
import type { PathParameters } from '../rest/rest-handler.ts';
import { restRouter } from '../rest/rest-router.ts';
import { draftAnswer, draftFor } from './draft-answer.ts';
import { translateText } from './translate-text.ts';

export interface AssistanceRestOptions {
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: Clock;
  readonly edge: RestEdge;
  readonly fetch: GuardedFetch;
  readonly policy: TargetPolicy;
  readonly store: Pick<Store, 'articles' | 'assistants' | 'conversations' | 'sites'>;
}

/** Machines that help agents to write: which there are, and asking them. */
export function assistanceRest({ audit, clock, edge, fetch, policy, store }: AssistanceRestOptions): Router {
  const { assistants } = store;
  const find = async (siteId: string, task: string): Promise<Assistant | undefined> =>
    (await assistants.list(siteId)).find((assistant) => assistant.task === task);
  const nameOf = async (siteId: string): Promise<string> => (await store.sites.find(siteId))?.name ?? siteId;
  const requireConversation = async ({
    siteId,
    conversationId = '',
  }: PathParameters): Promise<ConversationRecord> => {
    const record = await store.conversations.find(conversationId);
    if (!record || record.conversation.siteId !== siteId) throw notFound();
    return record;
  };
  const require = async (siteId: string, task: Assistant['task']): Promise<Assistant> => {
    const assistant = await find(siteId, task);
    if (assistant?.enabled) return assistant;
    throw isUnhelped(task);
  };
  /** That words of a conversation have left the house, not which. */
  const recordUse = (subject: Subject, task: Assistant['task'], { conversation }: ConversationRecord) =>
    audit.record({
      subject,
      action: `assistant:${task}`,
      target: { siteId: conversation.siteId, thing: `conversation:${conversation.id}` },
    });
  const recordChange = (
    subject: Subject,
    siteId: string,
    task: string,
    states: { before?: AssistantAnswer; after?: AssistantAnswer },
  ) =>
    audit.record({
      subject,
      action: 'assistant:write',
      target: { siteId, thing: `assistant:${task}` },
      ...states,
    });

  return restRouter(
    assistanceRoutes,
    {
      'GET /v1/sites/:siteId/assistance': {
        run: async ({ params: { siteId = '' } }) => {
          const helping = (await assistants.list(siteId)).filter(({ enabled }) => enabled);
          const tasks = new Set(helping.map(({ task }) => task));
          return { translate: tasks.has('translate'), draft: tasks.has('draft') };
        },
      },
      'POST /v1/sites/:siteId/conversations/:conversationId/translation': {
        run: async ({ body, params, subject }) => {
          const record = await requireConversation(params);
          const assistant = await require(record.conversation.siteId, 'translate');
          await recordUse(subject, 'translate', record);
          const { from, text } = await translateText(fetch, assistant, body);
          return { text: text.slice(0, LIMITS.textCharacters), from };
        },
      },
      'POST /v1/sites/:siteId/conversations/:conversationId/draft': {
        run: async ({ params, subject }) => {
          const record = await requireConversation(params);
          const { siteId } = record.conversation;
          const assistant = await require(siteId, 'draft');
          await recordUse(subject, 'draft', record);
          const text = await draftAnswer({ fetch, store }, assistant, record, await nameOf(siteId));
          return { text: text.slice(0, LIMITS.textCharacters) };
        },
      },
      'GET /v1/sites/:siteId/assistants': {
        run: async ({ params: { siteId = '' } }) => ({
          assistants: (await assistants.list(siteId)).map(answerOf),
        }),
      },
      'PUT /v1/sites/:siteId/assistants/:task': {
        run: async ({ body: { key, ...body }, params: { siteId = '', task = '' }, subject }) => {
          if (!isTask(task)) throw notFound();
          if (task === 'draft' && body.api === 'libretranslate') throw cannotDraft();
          await vetTarget(body.url, policy);
          const before = await find(siteId, task);
          // A key is for the machine it was given for: whoever names another one gives its key, too.
          const isSame = before !== undefined && new URL(before.url).origin === new URL(body.url).origin;
          const kept = isSame ? before.key : null;
          const after: Assistant = {
            ...body,
            siteId,
            task,
            key: key === undefined ? kept : key,
            updatedAt: clock.now(),
          };
          await assistants.save(after);
          const states = { ...(before ? { before: answerOf(before) } : {}), after: answerOf(after) };
          await recordChange(subject, siteId, task, states);
          return answerOf(after);
        },
      },
      'POST /v1/sites/:siteId/assistants/:task/test': {
        run: async ({ body, params: { siteId = '', task = '' }, subject }) => {
          if (!isTask(task)) throw notFound();
          const assistant = await find(siteId, task);
          if (!assistant) throw isUnhelped(task);
          const target = { siteId, thing: `assistant:${task}` };
          await audit.record({ subject, action: 'assistant:test', target });
          const text =
            task === 'translate'
              ? (await translateText(fetch, assistant, body)).text
              : await draftFor({ fetch, store }, assistant, {
                  siteName: await nameOf(siteId),
                  language: null,
                  said: [{ role: 'user', content: body.text }],
                });
          return { text: text.slice(0, LIMITS.textCharacters) };
        },
      },
      'DELETE /v1/sites/:siteId/assistants/:task': {
        run: async ({ params: { siteId = '', task = '' }, subject }) => {
          const before = await find(siteId, task);
          if (!before) throw notFound();
          await assistants.delete(siteId, before.task);
          await recordChange(subject, siteId, task, { before: answerOf(before) });
        },
      },
    },
    edge,
  );
}

function isTask(task: string): task is Assistant['task'] {
  return task === 'translate' || task === 'draft';
}

function isUnhelped(task: Assistant['task']): DeskbellError {
  const why = 'the site has named no machine for it, or it is off; an admin can change that in the settings';
  return new DeskbellError('not_found', `unable to ${task}: ${why}`);
}

function cannotDraft(): DeskbellError {
  const why = 'LibreTranslate translates only; name a machine that speaks as OpenAI does';
  return new DeskbellError('invalid', `unable to keep the machine: ${why}`, { details: { path: 'api' } });
}

function answerOf({ key, siteId: _siteId, ...assistant }: Assistant): AssistantAnswer {
  return { ...assistant, hasKey: key !== null };
}
