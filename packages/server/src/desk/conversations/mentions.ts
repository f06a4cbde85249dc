import type { Entry, Mention } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer } from '../viewer.ts';
import { showConversation } from '../views/show-conversation.ts';
import { findConversation } from './find-conversation.ts';

/** So many are listed: whoever has more begins with the newest. */
const MOST = 50;

/** Keeps who is addressed in a note until they have looked. Doing it twice changes nothing. */
export async function keepMentions({ store }: DeskContext, entry: Entry): Promise<void> {
  const { author, body } = entry;
  if (body.type !== 'note' || author.kind !== 'agent') return;
  const { conversationId, id: entryId, at } = entry;
  const by = { id: author.id, name: author.name };
  const told = (body.mentions ?? []).filter((agentId) => agentId !== author.id);
  if (told.length === 0) return;
  await store.mentions.add(told.map((agentId) => ({ agentId, conversationId, entryId, by, at })));
}

/** Notes in which the agent is addressed and at which they have not looked, on the sites that are still theirs. */
export async function listMentions(context: DeskContext, viewer: AgentViewer): Promise<readonly Mention[]> {
  const kept = await context.store.mentions.list(viewer.agentId, MOST);
  const shown = await Promise.all(
    kept.map(async ({ at, by, conversationId, entryId }) => {
      try {
        const record = await findConversation(context, viewer, conversationId);
        return [{ conversationId, entryId, by, at, conversation: showConversation(context, record) }];
      } catch (error) {
        if (error instanceof DeskbellError && error.code === 'not_found') return [];
        throw error;
      }
    }),
  );
  return shown.flat();
}

/** The agent has looked: their other devices hear of it. */
async function clearMentions(
  context: DeskContext,
  viewer: AgentViewer,
  conversationId: string,
): Promise<void> {
  await findConversation(context, viewer, conversationId);
  const { agentId } = viewer;
  if (!(await context.store.mentions.read(agentId, conversationId))) return;
  context.facts.tell({ type: 'mentionsRead', agentId, conversationId });
}

/** Notes in which agents are addressed, for a desk. */
export class Mentions {
  readonly #context: DeskContext;

  constructor(context: DeskContext) {
    this.#context = context;
  }

  list(viewer: AgentViewer): Promise<readonly Mention[]> {
    return listMentions(this.#context, viewer);
  }

  clear(viewer: AgentViewer, conversationId: string): Promise<void> {
    return clearMentions(this.#context, viewer, conversationId);
  }
}
