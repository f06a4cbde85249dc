import { z } from 'zod';
import { COMPOSING_LIMITS } from '../composing-limits.ts';
import { key } from '../configuration/fields.ts';
import { contactAttributes } from '../identity/visitor-claims.ts';
import { conversationId, entryId, epoch, timestamp } from '../records/ids.ts';
import { givenAnswer } from '../records/bot-bodies.ts';
import { deskState } from '../records/people.ts';
import { visitorEntryPage } from '../records/page.ts';
import { languageTag, messageText, shortText, storableText } from '../records/text.ts';
import { eventName } from '../records/tracked-body.ts';
import { waitingLine } from '../records/board.ts';
import { visitorConversation } from '../records/visitor-conversation.ts';
import { visitorEntry } from '../records/visitor-entry.ts';
import { knownDetails, visitorDetails } from '../records/visitor-details.ts';
import { visitorPage } from '../records/visitor-page.ts';
import { emailAddress } from '../rest/people-rest.ts';
import { defineCommands } from './command.ts';
import { fileCommands } from './file-commands.ts';
import {
  catchUpInput,
  deleteInput,
  editInput,
  empty,
  headsOutput,
  historyInput,
  messageInput,
  readInput,
  readOutput,
  syncInput,
  typingInput,
} from './shared.ts';

const posted = z.strictObject({ previous: z.int().min(0), entry: visitorEntry });

/** Everything a visitor's client may ask for. Each is acknowledged. */
export const visitorCommands = defineCommands({
  ...fileCommands,
  /**
   * Opens a conversation with its first message. If the visitor has an open one already (another tab was faster), the
   * message goes there (D9). Safe to repeat with the same id.
   */
  'conversation:start': {
    input: z.strictObject({
      id: entryId,
      text: messageText,
      locale: languageTag.optional(),
      page: visitorPage.optional(),
      /** A flow of the menu, with which it is to begin; one that is not there (any more) is as if it were left out. */
      flow: key.optional(),
      /** What is said of the visitor along with it, as with `visitor:describe`: the answers of a form before the first message. */
      about: visitorDetails.optional(),
    }),
    output: z.strictObject({
      conversation: visitorConversation,
      previous: z.int().min(0),
      entry: visitorEntry,
    }),
    errors: ['id_reused', 'consent_required'],
  },
  /**
   * Says who the visitor is and what the page knows of them, without anybody vouching for it: agents see that, and what a token says stays as
   * it is. Answers with what is known by now. With nothing it only asks, and keeps nothing.
   */
  'visitor:describe': {
    input: visitorDetails,
    output: z.strictObject({ known: knownDetails }),
    errors: ['consent_required'],
  },
  /**
   * Something happened on the page: it stands in the visitor's open conversation, for agents alone; without one it is forgotten. Safe to
   * repeat with the same `id`.
   */
  'event:track': {
    input: z.strictObject({ id: entryId, name: eventName, data: contactAttributes.optional() }),
    output: empty,
    errors: ['id_reused', 'conflict'],
  },
  /**
   * Where the visitor is now. Passing (D7): those who have their open conversation before them see it. The last 20 pages are kept for those
   * who answer, until the contact is erased; without an open conversation nothing is.
   */
  'page:show': { input: z.strictObject({ page: visitorPage }), output: empty, errors: [] },
  /** What a visitor may choose to begin with: the published flows that are in the menu, in the words of a language. */
  'flow-menu:get': {
    input: z.strictObject({ locale: languageTag.optional() }),
    output: z.strictObject({ items: z.array(z.strictObject({ flow: key, label: shortText })) }),
    errors: [],
  },
  /** Adds a message. To a resolved conversation it reopens it; to a closed one it is refused with `conversation_closed`. */
  'message:post': {
    input: messageInput,
    output: posted,
    errors: ['not_found', 'conversation_closed', 'id_reused', 'conflict'],
  },
  /** Changes the text of an own message (C4). Safe to repeat with the same `id`. */
  'message:edit': {
    input: editInput,
    output: posted,
    errors: ['not_found', 'forbidden', 'conversation_closed', 'id_reused', 'conflict'],
  },
  /** Takes an own message back (C4). Safe to repeat with the same `id`. */
  'message:delete': {
    input: deleteInput,
    output: posted,
    errors: ['not_found', 'forbidden', 'conversation_closed', 'id_reused', 'conflict'],
  },
  /** "Talk to a person": ends the turn of a bot at once, and starts what the site's policy says. Repeating it changes nothing. */
  'person:request': {
    input: z.strictObject({ conversationId }),
    output: z.strictObject({ conversation: visitorConversation }),
    errors: ['not_found', 'conversation_closed', 'conflict'],
  },
  /** Leaves a number or an address to be called or written to, where the desk has offered it. Safe to repeat with the same `id`. */
  'contact-back:request': {
    input: z.strictObject({
      conversationId,
      id: entryId,
      channel: z.enum(['callback', 'email']),
      address: shortText.refine((value) => value.trim() !== '', 'must not be empty'),
    }),
    output: posted,
    errors: ['not_found', 'conversation_closed', 'id_reused', 'conflict'],
  },
  /**
   * Answers an entry that can be answered: quick replies, a card with choices, or a form, `to` being its id. Once: who comes
   * second with another answer gets `conflict`. Safe to repeat with the same `id`.
   */
  'answer:give': {
    input: z.strictObject({ conversationId, id: entryId, to: entryId, answer: givenAnswer }),
    output: posted,
    errors: ['not_found', 'conversation_closed', 'id_reused', 'conflict'],
  },
  /**
   * Says how well the contact was served, also when the conversation is over: to a survey that was asked (`surveyAsked` in the
   * timeline), or unasked from 0 to 10. A later score to the same survey takes the place of the earlier. A low one brings the
   * matter back where the site wants it, and may start what its policy says (E3). Safe to repeat with the same `id`.
   */
  'score:give': {
    input: z.strictObject({
      conversationId,
      id: entryId,
      score: z.int().min(0).max(10),
      survey: key.optional(),
      comment: messageText.optional(),
    }),
    output: empty,
    errors: ['not_found', 'id_reused', 'conflict'],
  },
  /** A complaint or a compliment in the visitor's own words, also when the conversation is over. Safe to repeat with the same `id`. */
  'feedback:give': {
    input: z.strictObject({
      conversationId,
      id: entryId,
      kind: z.enum(['complaint', 'compliment']),
      text: messageText,
    }),
    output: empty,
    errors: ['not_found', 'id_reused', 'conflict'],
  },
  /** Agrees to what the site asks of everybody who writes: the version that the desk's state names. A second time nothing happens. */
  'consent:give': {
    input: z.strictObject({ version: shortText.min(1), locale: languageTag.optional() }),
    output: empty,
    errors: ['conflict'],
  },
  /**
   * Asks for a copy of the conversation by mail, to the address that is verified: the host site vouches for it, or it was confirmed.
   * Any other gets a link with which to confirm it first (`confirmation`). Capped for each conversation, contact and address. Safe to
   * repeat with the same `id`.
   */
  'transcript:request': {
    input: z.strictObject({
      conversationId,
      id: entryId,
      email: emailAddress.optional(),
      locale: languageTag.optional(),
    }),
    output: z.strictObject({ sent: z.enum(['transcript', 'confirmation']) }),
    errors: ['not_found', 'forbidden'],
  },
  /** Ends the conversation, on all tabs (C3). */
  'conversation:end': {
    input: z.strictObject({ conversationId }),
    output: z.strictObject({ conversation: visitorConversation }),
    errors: ['not_found', 'conflict'],
  },
  'typing:set': { input: typingInput, output: empty, errors: ['not_found'] },
  /**
   * What is being written, where the site lets agents see it (`widget.typingPreview`) and the visitor is told so; elsewhere it is thrown away.
   * The end of a longer text. Passing (D7): never stored, at most two a second.
   */
  'typing:preview': {
    input: z.strictObject({ conversationId, text: storableText(COMPOSING_LIMITS.previewCharacters) }),
    output: empty,
    errors: ['not_found'],
  },
  'read:mark': { input: readInput, output: readOutput, errors: ['not_found'] },
  /**
   * Brings a client up to date after any absence. Lists the visitor's conversations, newest first, each with the page that
   * follows what the client has. With `reset: true` the client drops all it had: its epoch is not this one.
   */
  'session:sync': {
    input: syncInput,
    output: z.strictObject({
      epoch,
      now: timestamp,
      reset: z.boolean(),
      desk: deskState,
      waiting: z.array(waitingLine),
      conversations: z.array(z.strictObject({ conversation: visitorConversation, page: visitorEntryPage })),
    }),
    errors: [],
  },
  /**
   * Signs out who a token names: from then on it is worth nothing, and the sockets that it let in are closed (D11). Whoever
   * has a token may end it, over any socket of the site; ending it again is harmless.
   */
  'identity:end': {
    input: z.strictObject({ token: z.string() }),
    output: empty,
    errors: ['unauthenticated'],
  },
  'timeline:catch-up': {
    input: catchUpInput,
    output: z.strictObject({ conversation: visitorConversation, page: visitorEntryPage }),
    errors: ['not_found'],
  },
  'history:fetch': { input: historyInput, output: visitorEntryPage, errors: ['not_found'] },
  /**
   * The head beacon (D4): where each of the visitor's conversations stands, and everything else that a client shows. Only a
   * conversation whose seq or version differs needs a `session:sync`.
   */
  'heads:get': {
    input: empty,
    output: headsOutput.extend({ desk: deskState, waiting: z.array(waitingLine) }),
    errors: [],
  },
});

export type VisitorCommands = typeof visitorCommands;
export type VisitorCommandName = keyof VisitorCommands;
