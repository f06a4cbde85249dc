import { COMPOSING_LIMITS, type Draft, type DraftHead } from '@deskbell/protocol';
import { redactText, type Draft as KeptDraft } from '@deskbell/core';
import { describeError } from '../../log/describe-error.ts';
import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer } from '../viewer.ts';
import { findConversation } from './find-conversation.ts';

export interface DraftInput {
  readonly conversationId: string;
  readonly kind: Draft['kind'];
  readonly text: string;
  readonly base: number;
  readonly dropsOther: boolean;
}

/** What agents have begun to write and not sent: each sees their own, on all their devices, and nobody else's. */
export class Drafts {
  readonly #context: DeskContext;

  constructor(context: DeskContext) {
    this.#context = context;
  }

  /** @param origin the socket that has the acknowledgement and needs no fact */
  async put(viewer: AgentViewer, input: DraftInput, origin: string | null): Promise<Draft | null> {
    const { clock, cluster, facts, plans, store } = this.#context;
    const { conversation } = await findConversation(this.#context, viewer, input.conversationId);
    const { agentId } = viewer;
    const { redaction } = plans.planOf(conversation.siteId);
    // What may not be stored of a message is not stored of its draft, either (A7).
    const text = redaction ? redactText(input.text, redaction) : input.text;
    const { changed, draft } = await store.drafts.put({
      ...input,
      text,
      agentId,
      siteId: conversation.siteId,
      now: clock.now(),
      most: COMPOSING_LIMITS.drafts,
    });
    const told = draft && shown(draft);
    if (changed) {
      const { conversationId, kind } = input;
      facts.tell({ type: 'draftChanged', agentId, conversationId, kind, draft: told, origin });
      // Without its text: the other nodes read it where it is kept.
      cluster.tell({ type: 'draftChanged', agentId, conversationId, kind });
    }
    return told;
  }

  async get(viewer: AgentViewer, conversationId: string): Promise<Draft[]> {
    await findConversation(this.#context, viewer, conversationId);
    return (await this.#context.store.drafts.find(viewer.agentId, conversationId)).map(shown);
  }

  list(viewer: AgentViewer): Promise<DraftHead[]> {
    return listDrafts(this.#context, viewer);
  }
}

/** Of the agent, on the sites that are still theirs. */
export async function listDrafts(
  { agents, store }: DeskContext,
  { agentId }: AgentViewer,
): Promise<DraftHead[]> {
  const siteIds = new Set(agents.siteIds(agentId));
  const kept = await store.drafts.list(agentId);
  return kept
    .filter(({ siteId }) => siteIds.has(siteId))
    .map(({ at, conversationId, kind }) => ({ at, conversationId, kind }));
}

/** The conversation is over: nobody goes on with what they had begun to write in it. */
export async function forgetDrafts(context: DeskContext, conversationId: string): Promise<void> {
  const { cluster, facts, log, store } = context;
  try {
    for (const { agentId, kind } of await store.drafts.clear(conversationId)) {
      facts.tell({ type: 'draftChanged', agentId, conversationId, kind, draft: null, origin: null });
      cluster.tell({ type: 'draftChanged', agentId, conversationId, kind });
    }
  } catch (error) {
    log.warn(
      { conversationId, err: describeError(error) },
      'drafts could not be deleted; they go by their age',
    );
  }
}

/** Another node has stored one: its owner's devices here hear of it. */
export async function draftChangedElsewhere(
  { facts, store }: DeskContext,
  { agentId, conversationId, kind }: Pick<KeptDraft, 'agentId' | 'conversationId' | 'kind'>,
): Promise<void> {
  const found = (await store.drafts.find(agentId, conversationId)).find((draft) => draft.kind === kind);
  const draft = found ? shown(found) : null;
  facts.tell({ type: 'draftChanged', agentId, conversationId, kind, draft, origin: null });
}

function shown({ at, conversationId, kind, other, text }: KeptDraft): Draft {
  return { conversationId, kind, text, at, other: other && { ...other } };
}
