import { z } from 'zod';
import { conversationId, seq } from '../records/ids.ts';
import { visitorEntry } from '../records/visitor-entry.ts';
import { serverDraining, sessionEnded } from './shared.ts';

/** Everything the server tells a bot unasked, each to the one connection that has the conversation. Never acknowledged. */
export const botFacts = {
  /** The conversation is with this connection from now on: `timeline:catch-up` tells how it stands. */
  'conversation:given': z.strictObject({ conversationId }),
  /** Stored: not to the connection that wrote it, which has the acknowledgement. */
  'entry:added': z.strictObject({ conversationId, previous: seq, entry: visitorEntry }),
  /** The conversation is with this connection no longer. */
  'conversation:over': z.strictObject({ conversationId }),
  /** To every connection of the bot: its token was exchanged or taken away. Do not connect again with it. */
  'session:ended': sessionEnded,
  /** To every socket of the node. */
  'server:draining': serverDraining,
} as const;
export type BotFacts = typeof botFacts;
