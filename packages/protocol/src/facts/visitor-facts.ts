import { z } from 'zod';
import { conversationId, seq } from '../records/ids.ts';
import { deskState } from '../records/people.ts';
import { visitorConversation } from '../records/visitor-conversation.ts';
import { visitorEntry } from '../records/visitor-entry.ts';
import { readMoved, serverDraining, sessionEnded, typingChanged } from './shared.ts';

/** Everything the server tells a visitor's client unasked. Never acknowledged. */
export const visitorFacts = {
  /** Stored: to all sockets of the visitor but the author's own (which has the acknowledgement). */
  'entry:added': z.strictObject({ conversationId, previous: seq, entry: visitorEntry }),
  /** To all sockets of the visitor, after every change of status or owner. */
  'conversation:changed': z.strictObject({ conversation: visitorConversation }),
  /** Passing: to all sockets of the visitor. A read mark moved; `by` says whose. */
  'read:moved': readMoved,
  /** Passing: to all sockets of the visitor. Receivers forget it after 6 s. */
  'typing:changed': typingChanged,
  /** To all visitors of a site, when somebody comes or the last one goes. */
  'desk:changed': deskState,
  /** To the sockets of the session: it is over, and the server closes the socket next. Do not connect again with it. */
  'session:ended': sessionEnded,
  /** To every socket of the node: it is about to stop. Connect again after `afterMs`, which differs from socket to socket. */
  'server:draining': serverDraining,
} as const;
export type VisitorFacts = typeof visitorFacts;
