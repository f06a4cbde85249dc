import { z } from 'zod';
import { conversationId, entryId, epoch, seq, timestamp } from '../records/ids.ts';
import { DIGEST_CHARACTERS } from '../digest.ts';
import { LIMITS } from '../limits.ts';
import { sentFiles } from '../records/file-ref.ts';
import { readMarks } from '../records/marks.ts';
import { fileMessageText, messageText } from '../records/text.ts';

/** Stores a text in a conversation. Safe to repeat with the same id (D2). */
export const postInput = z.strictObject({ conversationId, id: entryId, text: messageText });

/** Stores a message: a text, files that were uploaded before, or both. Safe to repeat with the same id (D2). */
export const messageInput = z
  .strictObject({
    conversationId,
    id: entryId,
    text: fileMessageText,
    files: sentFiles.optional(),
  })
  .refine(({ text, files }) => text.trim() !== '' || files !== undefined, {
    path: ['text'],
    message: 'must not be empty where there are no files',
  });

/** Changes the text of an own entry; `id` is that of the change itself (C4). */
export const editInput = z.strictObject({ conversationId, id: entryId, entryId, text: messageText });

/** Takes an own entry back; `id` is that of the deletion itself (C4). */
export const deleteInput = z.strictObject({ conversationId, id: entryId, entryId });

/** Says that the person is writing, or has stopped. Passing (D7): not stored, at most one every 2 s. */
export const typingInput = z.strictObject({ conversationId, typing: z.boolean() });

/** Moves the person's read mark forward; a lower `seq` than before changes nothing (D10). */
export const readInput = z.strictObject({ conversationId, seq });
export const readOutput = z.strictObject({ seq });

/** Entries before `before` (not included), newest page first; 0 as `before` means "from the end". */
export const historyInput = z.strictObject({
  conversationId,
  before: seq,
  limit: z.int().min(1).max(LIMITS.pageEntries),
});

/** What a returning client has: nothing (`epoch: null`), or the epoch and the last seq of each conversation it holds. */
export const syncInput = z.strictObject({
  epoch: epoch.nullable(),
  conversations: z.array(z.strictObject({ id: conversationId, seq })).max(LIMITS.syncConversations),
});

/** Entries after `after` (not included), oldest first: what a client asks for until its page is complete, or when it notices a hole. */
export const catchUpInput = z.strictObject({ conversationId, after: seq });

/** A fingerprint of a part of the state, made from the records as they are told (`digestOf` of this package). */
export const digest = z.string().max(DIGEST_CHARACTERS);

/** Where a conversation stands. */
export const head = z.strictObject({
  id: conversationId,
  seq,
  version: z.int().min(1),
  marks: readMarks,
});

/**
 * The head beacon (D4): what a client compares with what it has, every 25 s and on focus. `now` says what time it is on the
 * server, by which a client shows times whatever its own clock says.
 */
export const headsOutput = z.strictObject({
  epoch,
  now: timestamp,
  heads: z.array(head),
});

export const empty = z.strictObject({});
