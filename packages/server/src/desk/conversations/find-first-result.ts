import { assertNever, type AppendedEntry, type ConversationCommand } from '@deskbell/core';
import { type EntryBody, type WrapUp, digestOf } from '@deskbell/protocol';
import { isDeepStrictEqual } from 'node:util';
import type { DeskContext } from '../desk-context.ts';
import { isSameAnswer } from './is-same-answer.ts';
import { idReused } from './id-reused.ts';

/** What a message, note or change of one became when it was sent before under the same id, if it was (D2). */
export async function findFirstResult(
  { store }: DeskContext,
  conversationId: string,
  command: ConversationCommand,
): Promise<AppendedEntry | undefined> {
  if (!('id' in command) || command.by.kind === 'system') return undefined;
  const first = await store.conversations.findEntry(command.by, command.id, conversationId);
  if (!first) return undefined;
  if (!isResultOf(first.entry.body, command)) throw idReused();
  return first;
}

function isSameWrapUp(stored: Extract<EntryBody, { type: 'wrapUp' }>, given: WrapUp): boolean {
  return digestOf(stored) === digestOf({ type: stored.type, ...given });
}

function isSameOf<Key extends string>(
  body: { readonly [K in Key]?: unknown },
  command: { readonly [K in Key]?: unknown },
  keys: readonly Key[],
): boolean {
  return keys.every((key) => isDeepStrictEqual(body[key], command[key]));
}

function isResultOf(body: EntryBody, command: Extract<ConversationCommand, { id: string }>): boolean {
  switch (command.type) {
    case 'postMessage':
      return (
        body.type === 'message' && body.text === command.text && idsOf(body.files) === idsOf(command.files)
      );
    case 'postNote':
      return (
        body.type === 'note' &&
        body.text === command.text &&
        isDeepStrictEqual(body.mentions, command.mentions)
      );
    case 'whisper':
      return body.type === 'note' && body.whisper === true && body.text === command.text;
    case 'edit':
      return body.type === 'edit' && body.entryId === command.entry.id && body.text === command.text;
    case 'delete':
      return body.type === 'deletion' && body.entryId === command.entry.id;
    case 'requestContactBack':
      return (
        body.type === 'contactRequest' && body.channel === command.channel && body.address === command.address
      );
    case 'giveAnswer':
      return body.type === 'answer' && body.to === command.to && isSameAnswer(body, command.answer);
    case 'reportScore':
      return (
        body.type === 'score' &&
        body.score === command.score &&
        body.survey === command.survey &&
        body.comment === command.comment
      );
    case 'giveFeedback':
      return body.type === 'feedback' && body.kind === command.kind && body.text === command.text;
    case 'wrapUp':
      return body.type === 'wrapUp' && isSameWrapUp(body, command.wrapUp);
    case 'say':
      return isDeepStrictEqual(body, command.content);
    case 'learn':
      return body.type === 'learned' && isSameOf(body, command, ['values', 'tags']);
    case 'track':
      return body.type === 'tracked' && isSameOf(body, command, ['name', 'data']);
    case 'handOver':
      return (
        body.type === 'handover' &&
        isSameOf(body, command, ['summary', 'values', 'tags', 'queueId', 'priority'])
      );
    default:
      return assertNever(command);
  }
}

function idsOf(files: readonly { readonly id: string }[] = []): string {
  return files.map(({ id }) => id).join();
}
