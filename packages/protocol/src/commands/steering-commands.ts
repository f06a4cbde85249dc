import { z } from 'zod';
import { agentConversation } from '../records/agent-conversation.ts';
import { alert, alertId, waitingReason } from '../records/board.ts';
import { entry } from '../records/entry.ts';
import { conversationId, seq, siteId } from '../records/ids.ts';
import { entryPage } from '../records/page.ts';
import { visitorPage } from '../records/visitor-page.ts';
import { postInput } from './shared.ts';

/** What those who oversee a site do beside answering. */
export const steeringCommands = {
  /**
   * A word in the ear of the agent who has the conversation, or to whom it is offered: an internal note to them (`mention:added`), which no
   * visitor and no other system ever receives. `conflict` when nobody else has it. Supervisors and admins only.
   */
  'whisper:post': {
    input: postInput,
    output: z.strictObject({ previous: seq, entry }),
    errors: ['not_found', 'forbidden', 'conversation_closed', 'conflict', 'id_reused'],
  },
  /**
   * Opens a conversation to read and follow, as `conversation:watch` does, without anybody in it learning of it. It is written down
   * in the audit log. Supervisors and admins only.
   */
  'conversation:monitor': {
    input: z.strictObject({ conversationId }),
    output: z.strictObject({
      conversation: agentConversation,
      page: entryPage,
      onPage: visitorPage.nullable(),
    }),
    errors: ['not_found', 'forbidden'],
  },
  /**
   * Why these conversations are nobody's yet, as routing sees it now: who could take each, and what speaks against it. Those that do not
   * wait, or are of another site, are left out.
   */
  'routing:explain': {
    input: z.strictObject({ siteId, conversationIds: z.array(conversationId).min(1).max(50) }),
    output: z.strictObject({ conversations: z.array(waitingReason) }),
    errors: ['not_found'],
  },
  /** What supervisors were alerted to lately, the newest first: at most 100. Supervisors and admins only. */
  'alert:list': {
    input: z.strictObject({ siteId }),
    output: z.strictObject({ alerts: z.array(alert) }),
    errors: ['not_found', 'forbidden'],
  },
  /**
   * Says that the agent sees to an alert, for all who oversee the site (`alert:acknowledged`). Who was first has it: the answer says who.
   * Supervisors and admins only.
   */
  'alert:acknowledge': {
    input: z.strictObject({ siteId, id: alertId }),
    output: z.strictObject({ alert }),
    errors: ['not_found', 'forbidden'],
  },
} as const;
