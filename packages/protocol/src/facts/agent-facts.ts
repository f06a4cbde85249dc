import { z } from 'zod';
import { COMPOSING_LIMITS } from '../composing-limits.ts';
import { agentId, conversationId, seq, siteId } from '../records/ids.ts';
import { agentCard, presence } from '../records/people.ts';
import { agentConversation } from '../records/agent-conversation.ts';
import { alert, board } from '../records/board.ts';
import { attention } from '../records/attention.ts';
import { draft, draftKind } from '../records/draft.ts';
import { entry } from '../records/entry.ts';
import { mention } from '../records/mention.ts';
import { shortText, storableText } from '../records/text.ts';
import { visitorPage } from '../records/visitor-page.ts';
import { waiting } from '../records/waiting.ts';
import { readMoved, serverDraining, sessionEnded, typingChanged } from './shared.ts';

/** Everything the server tells an agent's client unasked. Never acknowledged. */
export const agentFacts = {
  /** Stored: to the agent who has the conversation and to those who watch it, but not to the author's own socket. */
  'entry:added': z.strictObject({ conversationId, previous: seq, entry }),
  /** To all agents of the site, after every change of status, owner, tags or of what is known of the contact. */
  'conversation:changed': z.strictObject({ conversation: agentConversation }),
  /** Passing: to those who follow the `all` view, at most once a second. */
  'inbox:activity': z.strictObject({ siteId, conversations: z.array(agentConversation) }),
  /** Passing: to those who watch the conversation. */
  'read:moved': readMoved,
  /** Passing: to those who watch the conversation. */
  'typing:changed': typingChanged,
  /** Passing: to those who watch the conversation: what its visitor is writing, where the site lets agents see it. Forgotten after 20 s. */
  'typing:previewed': z.strictObject({
    conversationId,
    text: storableText(COMPOSING_LIMITS.previewCharacters),
  }),
  /** Passing: to those who watch the conversation: what a colleague does with it. Forgotten after 45 s. */
  'attention:changed': z.strictObject({
    conversationId,
    agent: z.strictObject({ id: agentId, name: shortText }),
    doing: attention,
    /** Whoever is there says so (`attention:set`). */
    asks: z.boolean(),
  }),
  /** Passing: the agent's own draft is another now, or gone. To their other sockets. */
  'draft:changed': z.strictObject({ conversationId, kind: draftKind, draft: draft.nullable() }),
  /** Passing: to those who watch the conversation: where its visitor is now. */
  'page:moved': z.strictObject({ conversationId, page: visitorPage }),
  /** A colleague came, went, chose another presence, or has another load. To all agents of the site. */
  'agent:changed': agentCard,
  /** The agent's own presence, to all their sockets. */
  'presence:changed': z.strictObject({ presence }),
  /** A colleague has addressed the agent in a note. To all their sockets. */
  'mention:added': mention,
  /** The agent has looked at a conversation in which they were addressed. To all their sockets. */
  'mention:read': z.strictObject({ conversationId }),
  /** To supervisors and admins of the site. */
  'alert:raised': alert,
  /** Somebody sees to an alert. To supervisors and admins of the site. */
  'alert:acknowledged': alert,
  /** Passing: to those who follow the board, at most once a second. */
  'board:changed': board,
  /** Passing: to those who follow the board: places and waits that changed; `null` when it waits no longer. */
  'waiting:changed': z.strictObject({
    siteId,
    conversations: z.array(z.strictObject({ conversationId, waiting: waiting.nullable() })),
  }),
  /** To all agents of the site. */
  'configuration:changed': z.strictObject({ siteId, version: z.int().min(0) }),
  /** To the sockets of the session. */
  'session:ended': sessionEnded,
  /** To every socket of the node. */
  'server:draining': serverDraining,
} as const;
export type AgentFacts = typeof agentFacts;
