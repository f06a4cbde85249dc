import { z } from 'zod';
import { conversationId, seq } from '../records/ids.ts';
import { deskState } from '../records/people.ts';
import { visitorConversation } from '../records/visitor-conversation.ts';
import { visitorEntry } from '../records/visitor-entry.ts';
import { waiting } from '../records/waiting.ts';
import { readMoved, serverDraining, sessionEnded, typingChanged } from './shared.ts';

/** Everything the server tells a visitor's client unasked. Never acknowledged. */
export const visitorFacts = {
  /** Stored: to all sockets of the visitor but the author's own (which has the acknowledgement). */
  'entry:added': z.strictObject({ conversationId, previous: seq, entry: visitorEntry }),
  /** To all sockets of the visitor, after every change of status or owner. */
  'conversation:changed': z.strictObject({ conversation: visitorConversation }),
  /** Passing: to all sockets of the visitor. */
  'read:moved': readMoved,
  /** Passing: to all sockets of the visitor. */
  'typing:changed': typingChanged,
  /** Passing: to all sockets of the visitor while a conversation waits; `waiting: null` when it waits no longer (R8). */
  'waiting:changed': z.strictObject({ conversationId, waiting: waiting.nullable() }),
  /** To all visitors of a site: somebody comes or goes, the hours begin or end, a crisis begins or ends. */
  'desk:changed': deskState,
  /** To the sockets of the session. */
  'session:ended': sessionEnded,
  /** To every socket of the node. */
  'server:draining': serverDraining,
} as const;
export type VisitorFacts = typeof visitorFacts;
