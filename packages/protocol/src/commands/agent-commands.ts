import { z } from 'zod';
import { conversationId, epoch, siteId } from '../records/ids.ts';
import { LIMITS } from '../limits.ts';
import { agentCard, me, presence } from '../records/people.ts';
import { agentConversation } from '../records/agent-conversation.ts';
import { entry } from '../records/entry.ts';
import { entryPage } from '../records/page.ts';
import { storableText } from '../records/text.ts';
import { defineCommands } from './command.ts';
import {
  catchUpInput,
  empty,
  headsOutput,
  historyInput,
  postInput,
  readInput,
  readOutput,
  syncInput,
  typingInput,
} from './shared.ts';

const posted = z.strictObject({ previous: z.int().min(0), entry });
const one = z.strictObject({ conversationId });
const changed = z.strictObject({ conversation: agentConversation });

/** Which conversations an inbox shows: the agent's own open ones, the waiting ones, or every one, newest activity first. */
export const inboxView = z.enum(['mine', 'waiting', 'all']);
export type InboxView = z.infer<typeof inboxView>;

/** How many conversations the first two views hold. */
export const inboxCounts = z.strictObject({ mine: z.int().min(0), waiting: z.int().min(0) });
export type InboxCounts = z.infer<typeof inboxCounts>;

/** Everything an agent's client may ask for. Each is acknowledged. */
export const agentCommands = defineCommands({
  /** Adds an agent's message. Writing in a waiting conversation claims it first. */
  'message:post': {
    input: postInput,
    output: posted,
    errors: ['not_found', 'conversation_closed', 'id_reused', 'conflict'],
  },
  /** Adds an internal note, which no visitor ever receives. */
  'note:post': { input: postInput, output: posted, errors: ['not_found', 'id_reused'] },
  /** Takes a waiting conversation, or one that another agent has. */
  'conversation:claim': {
    input: one,
    output: changed,
    errors: ['not_found', 'conversation_closed', 'conflict'],
  },
  /** Marks the question as solved; the visitor's next message reopens it. */
  'conversation:resolve': {
    input: one,
    output: changed,
    errors: ['not_found', 'conversation_closed', 'conflict'],
  },
  /** Ends the conversation for good (C3). */
  'conversation:end': { input: one, output: changed, errors: ['not_found', 'conflict'] },
  /**
   * Opens a conversation to read and follow: the newest page, and from now on its facts (`entry:added`, typing, marks),
   * until `conversation:unwatch` or the end of the socket.
   */
  'conversation:watch': {
    input: one,
    output: z.strictObject({ conversation: agentConversation, page: entryPage }),
    errors: ['not_found'],
  },
  /** Stops following it. */
  'conversation:unwatch': { input: one, output: empty, errors: [] },
  'typing:set': { input: typingInput, output: empty, errors: ['not_found'] },
  'read:mark': { input: readInput, output: readOutput, errors: ['not_found'] },
  /** Chooses whether new conversations may come; open ones stay (P1). */
  'presence:set': { input: z.strictObject({ presence }), output: z.strictObject({ presence }), errors: [] },
  /** One page of a view, newest activity first (`waiting`: longest wait first). `cursor` comes from the page before. */
  'inbox:list': {
    input: z.strictObject({
      siteId,
      view: inboxView,
      cursor: storableText(200).optional(),
      limit: z.int().min(1).max(LIMITS.pageConversations).default(50),
    }),
    output: z.strictObject({
      conversations: z.array(agentConversation),
      next: z.string().nullable(),
      counts: inboxCounts,
    }),
    errors: ['not_found'],
  },
  /**
   * Follows the `all` view of a site: from now on `inbox:activity` tells, at most once a second, which conversations had
   * activity. `mine` and `waiting` need no following: their facts always come.
   */
  'inbox:follow': {
    input: z.strictObject({ siteId, follow: z.boolean() }),
    output: empty,
    errors: ['not_found'],
  },
  /**
   * Brings a client up to date after any absence: who is signed in, colleagues, and for each conversation the client has
   * open the page that follows what it has (these are watched again). The inbox is listed anew by the client.
   */
  'session:sync': {
    input: syncInput,
    output: z.strictObject({
      epoch,
      reset: z.boolean(),
      me,
      presence,
      agents: z.array(agentCard),
      conversations: z.array(z.strictObject({ conversation: agentConversation, page: entryPage })),
    }),
    errors: [],
  },
  'timeline:catch-up': {
    input: catchUpInput,
    output: z.strictObject({ conversation: agentConversation, page: entryPage }),
    errors: ['not_found'],
  },
  'history:fetch': { input: historyInput, output: entryPage, errors: ['not_found'] },
  /** Heads of the agent's own and all waiting conversations of their sites, and of those watched by this socket. */
  'heads:get': { input: empty, output: headsOutput, errors: [] },
});

export type AgentCommands = typeof agentCommands;
export type AgentCommandName = keyof AgentCommands;
