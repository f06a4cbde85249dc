import { z } from 'zod';
import { key } from '../configuration/fields.ts';
import { botContent } from '../records/bot-bodies.ts';
import { botConversation, botSelf } from '../records/bot.ts';
import { foundArticle, readArticle } from '../records/found-article.ts';
import { handoverSummary, learnedTags, learnedValues } from '../records/handover-body.ts';
import { conversationId, entryId, epoch, seq, timestamp } from '../records/ids.ts';
import { visitorEntryPage } from '../records/page.ts';
import { languageTag, storableText } from '../records/text.ts';
import { visitorEntry } from '../records/visitor-entry.ts';
import { defineCommands } from './command.ts';
import { catchUpInput, empty, headsOutput, readInput, readOutput, syncInput, typingInput } from './shared.ts';

const languages = z.array(languageTag).max(5).optional();

/**
 * Everything a bot may ask for. Each is acknowledged. A conversation that is not (or no longer) with this bot, or that another of its
 * connections has, is `not_found`.
 */
export const botCommands = defineCommands({
  /**
   * Brings a bot up to date after it has connected: the conversations that this connection has, each with the page that follows what the
   * bot has of it. With `reset: true` the bot drops all it had.
   */
  'session:sync': {
    input: syncInput,
    output: z.strictObject({
      epoch,
      now: timestamp,
      reset: z.boolean(),
      bot: botSelf,
      conversations: z.array(z.strictObject({ conversation: botConversation, page: visitorEntryPage })),
    }),
    errors: [],
  },
  /** The head beacon (D4): where the conversations of this connection stand. */
  'heads:get': { input: empty, output: headsOutput, errors: [] },
  'timeline:catch-up': {
    input: catchUpInput,
    output: z.strictObject({ conversation: botConversation, page: visitorEntryPage }),
    errors: ['not_found'],
  },
  /** Says something to the visitor: a text, quick replies, a card, a form, an article. Safe to repeat with the same `id` (D2). */
  'entry:say': {
    input: z.strictObject({ conversationId, id: entryId, content: botContent }),
    output: z.strictObject({ previous: seq, entry: visitorEntry }),
    errors: ['not_found', 'id_reused', 'conflict'],
  },
  'typing:set': { input: typingInput, output: empty, errors: ['not_found'] },
  /** Says how far the bot has dealt with what the visitor wrote: from there it goes on when it connects anew. */
  'read:mark': { input: readInput, output: readOutput, errors: ['not_found'] },
  /** Notes what the bot learned of the visitor or the matter, for agents. Safe to repeat with the same `id`. */
  'conversation:learn': {
    input: z.strictObject({
      conversationId,
      id: entryId,
      values: learnedValues.default([]),
      tags: learnedTags.default([]),
    }),
    output: empty,
    errors: ['not_found', 'id_reused', 'conflict'],
  },
  /** Gives the conversation to people, with what the bot learned. Safe to repeat with the same `id`. */
  'conversation:hand-over': {
    input: z.strictObject({
      conversationId,
      id: entryId,
      summary: handoverSummary.optional(),
      values: learnedValues.optional(),
      tags: learnedTags.optional(),
      /** Where it is to wait; one that the site does not have is `invalid`. Left out: where it would wait without the bot. */
      queueId: key.optional(),
      /** Minutes of head start on top of the queue's own. */
      priority: z.int().min(-10_000).max(10_000).optional(),
    }),
    output: empty,
    errors: ['not_found', 'id_reused', 'conflict'],
  },
  /** The matter is solved. The visitor's next message goes to people. Repeating it changes nothing. */
  'conversation:resolve': {
    input: z.strictObject({ conversationId }),
    output: empty,
    errors: ['not_found', 'conflict'],
  },
  /** Searches the public articles of the site. */
  'articles:search': {
    input: z.strictObject({
      text: storableText(1_000).min(1),
      /** Best first; left out: any. */
      languages,
      limit: z.int().min(1).max(20).default(5),
    }),
    output: z.strictObject({ articles: z.array(foundArticle) }),
    errors: [],
  },
  /** Reads a public article, in the language that fits best. */
  'articles:read': {
    input: z.strictObject({ articleId: entryId, languages }),
    output: readArticle,
    errors: ['not_found'],
  },
});

export type BotCommands = typeof botCommands;
export type BotCommandName = keyof BotCommands;
