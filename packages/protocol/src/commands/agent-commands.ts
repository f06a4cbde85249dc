import { z } from 'zod';
import { configurationVersion, siteConfiguration } from '../configuration/site-configuration.ts';
import { key } from '../configuration/fields.ts';
import { agentId, conversationId, entryId, epoch, siteId, timestamp } from '../records/ids.ts';
import { LIMITS } from '../limits.ts';
import { agentCard, me, presence } from '../records/people.ts';
import { agentConversation } from '../records/agent-conversation.ts';
import { board, crisisState, siteAgent, waitingLine } from '../records/board.ts';
import { inboxCounts, inboxFilter, inboxOrder, inboxView } from '../records/inbox.ts';
import { escalationSummary } from '../records/entry-bodies.ts';
import { entry } from '../records/entry.ts';
import { entryPage } from '../records/page.ts';
import { wrapUp } from '../records/survey-bodies.ts';
import { priorityMinutes } from '../records/priority-body.ts';
import { searchResult } from '../records/search-result.ts';
import { messageText, storableText } from '../records/text.ts';
import { visitorPage } from '../records/visitor-page.ts';
import { defineCommands } from './command.ts';
import { fileCommands } from './file-commands.ts';
import { attention } from '../records/attention.ts';
import { draftCommands } from './draft-commands.ts';
import { mentionCommands } from './mention-commands.ts';
import { steeringCommands } from './steering-commands.ts';
import {
  catchUpInput,
  deleteInput,
  digest,
  editInput,
  empty,
  head,
  headsOutput,
  historyInput,
  messageInput,
  postInput,
  readInput,
  readOutput,
  syncInput,
  typingInput,
} from './shared.ts';

const posted = z.strictObject({ previous: z.int().min(0), entry });
const one = z.strictObject({ conversationId });
const changed = z.strictObject({ conversation: agentConversation });

/** Everything an agent's client may ask for. Each is acknowledged. */
export const agentCommands = defineCommands({
  ...fileCommands,
  ...mentionCommands,
  ...draftCommands,
  ...steeringCommands,
  /** Adds an agent's message. Writing in a waiting conversation claims it first. */
  'message:post': {
    input: messageInput,
    output: posted,
    errors: ['not_found', 'conversation_closed', 'id_reused', 'conflict'],
  },
  /**
   * Adds an internal note, which no visitor ever receives. Those of `mentions` who are members of the site are told (`mention:added`); others are
   * left out.
   */
  'note:post': {
    input: postInput.extend({ mentions: z.array(agentId).min(1).max(10).optional() }),
    output: posted,
    errors: ['not_found', 'id_reused'],
  },
  /**
   * Takes a waiting conversation, or one that another agent has. With `note`, the agent who had it is told why (`mention:added`),
   * in a note that no visitor ever receives.
   */
  'conversation:claim': {
    input: one.extend({ note: messageText.optional() }),
    output: changed,
    errors: ['not_found', 'conversation_closed', 'conflict'],
  },
  /** Takes what is offered to the agent (R5). `conflict` when the offer is over. */
  'offer:accept': { input: one, output: changed, errors: ['not_found', 'conversation_closed', 'conflict'] },
  /** Declines what is offered; the next agent is asked at once. */
  'offer:decline': { input: one, output: changed, errors: ['not_found', 'conversation_closed', 'conflict'] },
  /**
   * Hands the conversation on (R9): to a colleague, who accepts or declines, beyond their capacity if need be; to a queue or a
   * tier, with its age. With a note it is a warm transfer.
   */
  'conversation:transfer': {
    input: z.strictObject({
      conversationId,
      to: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('agent'), agentId }),
        z.strictObject({ kind: z.literal('queue'), queueId: key }),
        z.strictObject({ kind: z.literal('tier'), tier: z.int().min(1).max(9) }),
      ]),
      note: messageText.optional(),
    }),
    output: changed,
    errors: ['not_found', 'conversation_closed', 'conflict'],
  },
  /** Gives the conversation to an agent at once. Supervisors and admins of the site only. */
  'conversation:assign': {
    input: z.strictObject({ conversationId, agentId }),
    output: changed,
    errors: ['not_found', 'forbidden', 'conversation_closed', 'conflict'],
  },
  /** What an escalation would say, composed from the timeline, for the agent to correct (E4). Stores nothing. */
  'escalation:draft': {
    input: one,
    output: z.strictObject({ summary: escalationSummary }),
    errors: ['not_found'],
  },
  /** Escalates to the next tier, or the named one, with a summary (E4). */
  'conversation:escalate': {
    input: z.strictObject({
      conversationId,
      tier: z.int().min(2).max(9).optional(),
      summary: escalationSummary,
    }),
    output: changed,
    errors: ['not_found', 'conversation_closed', 'conflict'],
  },
  /** Puts the agent's conversation aside until a time within a year; the visitor's next message wakes it earlier. */
  'conversation:snooze': {
    input: z.strictObject({ conversationId, until: timestamp }),
    output: changed,
    errors: ['not_found', 'conversation_closed', 'conflict'],
  },
  /** Gives the conversation so many minutes of head start over others who wait (R2), also while somebody has it. */
  'conversation:set-priority': {
    input: z.strictObject({ conversationId, priority: priorityMinutes }),
    output: changed,
    errors: ['not_found', 'conversation_closed', 'conflict'],
  },
  /** Marks the contact as somebody to be served first, or no longer (E3). */
  'contact:set-vip': {
    input: z.strictObject({ conversationId, vip: z.boolean() }),
    output: changed,
    errors: ['not_found', 'conflict'],
  },
  /** Changes the text of an own message or note (C4). Safe to repeat with the same `id`. */
  'message:edit': {
    input: editInput,
    output: posted,
    errors: ['not_found', 'forbidden', 'conversation_closed', 'id_reused', 'conflict'],
  },
  /** Takes an own message or note back (C4). Safe to repeat with the same `id`. */
  'message:delete': {
    input: deleteInput,
    output: posted,
    errors: ['not_found', 'forbidden', 'conversation_closed', 'id_reused', 'conflict'],
  },
  /** Marks the question as solved; the visitor's next message reopens it. */
  'conversation:resolve': {
    input: z.strictObject({ conversationId, wrapUp: wrapUp.optional() }),
    output: changed,
    errors: ['not_found', 'conversation_closed', 'conflict'],
  },
  /** Notes reason, root cause and outcome, also afterwards; the last one counts. Safe to repeat with the same `id`. */
  'wrap-up:note': {
    input: z.strictObject({ conversationId, id: entryId, wrapUp }),
    output: posted,
    errors: ['not_found', 'id_reused', 'conflict'],
  },
  /** Ends the conversation for good (C3). */
  'conversation:end': { input: one, output: changed, errors: ['not_found', 'conflict'] },
  /**
   * Opens a conversation to read and follow: the newest page, and from now on its facts (`entry:added`, typing, marks),
   * until `conversation:unwatch` or the end of the socket.
   */
  'conversation:watch': {
    input: one,
    output: z.strictObject({
      conversation: agentConversation,
      page: entryPage,
      /** Where the visitor is, as far as that was told while the conversation is open; `page:moved` tells of changes. */
      onPage: visitorPage.nullable(),
    }),
    errors: ['not_found'],
  },
  /** Stops following it. */
  'conversation:unwatch': { input: one, output: empty, errors: [] },
  'typing:set': { input: typingInput, output: empty, errors: ['not_found'] },
  /**
   * Says to those who watch the conversation that it is on the agent's screen, and whether they write. Passing (D7): forgotten after 45 s, so
   * it is repeated every 20 s. `asks`: whoever is there says so at once. Who watches and does not say so is not seen.
   */
  'attention:set': {
    input: z.strictObject({ conversationId, doing: attention, asks: z.boolean().default(false) }),
    output: empty,
    errors: ['not_found'],
  },
  'read:mark': { input: readInput, output: readOutput, errors: ['not_found'] },
  /**
   * Chooses whether new conversations may come; open ones stay, open offers are withdrawn (P1, P4). `available` also ends
   * `notResponding` and wrap-up time.
   */
  'presence:set': {
    input: z.strictObject({
      presence,
      /** With `away`: when the agent means to be back. Colleagues see it; nothing happens by itself then. */
      until: timestamp.optional(),
    }),
    output: z.strictObject({ presence }),
    errors: [],
  },
  /**
   * Queues, tiers and crisis of a site as they stand now. With `follow`, `board:changed` and `waiting:changed` tell of
   * changes, at most once a second, until it is asked again without.
   */
  'board:get': {
    input: z.strictObject({ siteId, follow: z.boolean().default(false) }),
    output: z.strictObject({
      board,
      waiting: z.array(waitingLine),
      /** Who works on the site, and what they can do there. */
      people: z.array(siteAgent),
    }),
    errors: ['not_found'],
  },
  /** Switches crisis mode on or off (E7). Supervisors and admins only. Doing it twice changes nothing. */
  'crisis:set': {
    input: z.strictObject({ siteId, on: z.boolean() }),
    output: z.strictObject({ crisis: crisisState.nullable() }),
    errors: ['not_found', 'forbidden', 'conflict'],
  },
  /**
   * Answers everybody whom the crisis concerns, in their open conversations (E7). Stored at once, delivered one by one, also
   * after a restart; each conversation gets it once. Safe to repeat with the same `id`. Supervisors and admins only.
   */
  'crisis:reply': {
    input: z.strictObject({ siteId, id: entryId, text: messageText }),
    output: z.strictObject({ conversations: z.int().min(0) }),
    errors: ['not_found', 'forbidden', 'conflict', 'id_reused'],
  },
  /** The configuration in force. */
  'configuration:get': {
    input: z.strictObject({ siteId }),
    output: configurationVersion,
    errors: ['not_found'],
  },
  /**
   * Saves a configuration. `expectedVersion` is the version it was made from: another one in force is a `conflict`. One that
   * does not hold is refused whole as `invalid`, with every problem in `details.problems` (`path`, `message`), and the old
   * one stays in force. Admins only.
   */
  'configuration:put': {
    input: z.strictObject({ siteId, expectedVersion: z.int().min(0), configuration: siteConfiguration }),
    output: configurationVersion,
    errors: ['not_found', 'forbidden', 'conflict'],
  },
  /** Saved versions, newest first. Supervisors and admins only. */
  'configuration:history': {
    input: z.strictObject({
      siteId,
      before: z.int().min(1).optional(),
      limit: z.int().min(1).max(50).default(20),
    }),
    output: z.strictObject({ versions: z.array(configurationVersion) }),
    errors: ['not_found', 'forbidden'],
  },
  /**
   * One page of a view, all of it or what the filter lets through, in the view's own order (newest activity first; what waits:
   * longest wait first) or another. `cursor` comes from the page before, listed in the same way. The counts are those of the views.
   */
  'inbox:list': {
    input: z.strictObject({
      siteId,
      view: inboxView,
      filter: inboxFilter.optional(),
      order: inboxOrder.optional(),
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
   * Finds conversations of a site by words of their messages and notes, as these stand now, and of what is known of the contact
   * (name, e-mail, phone, id and attributes of the host site) and of its tags. All words must stand in one line; a word of three letters or more may go on, and a "quoted phrase" stands as it is. What was written a moment ago
   * is found a moment later; what was deleted is not found from then on. The newest matching line comes first, and each
   * conversation once. A page may have fewer than `limit`; `next` tells whether another follows.
   */
  'conversation:search': {
    input: z.strictObject({
      siteId,
      /** Anything at all: what has no word in it finds nothing. */
      text: z.string().max(LIMITS.textCharacters),
      cursor: storableText(200).optional(),
      limit: z.int().min(1).max(LIMITS.pageResults).default(20),
    }),
    output: z.strictObject({ results: z.array(searchResult), next: z.string().nullable() }),
    errors: ['not_found'],
  },
  /**
   * Follows all of a site: from now on `inbox:activity` tells, at most once a second, which conversations had activity. What
   * shows `open`, `resolved` or `all`, or a view by a filter or in another order, needs it; `mine`, `offered`, `waiting`,
   * `unassigned` and `snoozed` as they are do not: their facts always come.
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
      now: timestamp,
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
  /**
   * The head beacon (D4): heads of the agent's own and all waiting conversations of their sites, and of those watched by this
   * socket, with fingerprints of everything else that a client shows: of `me`, `presence` and `agents` as `session:sync` tells
   * them, and of the inboxes (their first lines) and boards that the client names. What differs is asked for anew. `null`
   * stands for one of a site that is not the agent's.
   */
  'heads:get': {
    input: z.strictObject({
      inboxes: z
        .array(
          z.strictObject({
            siteId,
            view: inboxView,
            filter: inboxFilter.optional(),
            order: inboxOrder.optional(),
            limit: z.int().min(1).max(LIMITS.pageConversations),
          }),
        )
        .max(LIMITS.headsLists)
        .default([]),
      boards: z.array(siteId).max(LIMITS.headsLists).default([]),
    }),
    output: headsOutput.extend({
      heads: z.array(
        head.extend({
          /** Of those that the client watches: where the visitor is, as far as that was told. */
          onPage: visitorPage.nullable().optional(),
        }),
      ),
      session: digest,
      /** The notes in which the agent is addressed, as `mention:list` tells them. */
      mentions: z.array(entryId),
      /** Of what `draft:list` tells. */
      drafts: digest,
      /** The version in force on each of the agent's sites. */
      configurations: z.array(z.strictObject({ siteId, version: z.int().min(0) })),
      inboxes: z.array(digest.nullable()),
      boards: z.array(digest.nullable()),
    }),
    errors: [],
  },
});

export type AgentCommands = typeof agentCommands;
export type AgentCommandName = keyof AgentCommands;
