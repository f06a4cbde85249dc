import { LIMITS, visitorCommands } from '@deskbell/protocol';
import type { z } from 'zod';

/** What visitors and agents send to say something. */
export const messageInput = visitorCommands['message:post'].input;

const ID = /^[A-Za-z0-9_-]{6,64}$/;
const NUL = '\u0000';
const FIELDS = 3;

/**
 * What the schema would make of a message that is plainly right: a text within all limits, and nothing beside it. Of anything else
 * nothing is said (`undefined`), and the schema decides. It takes three times as long, and a message is most of what comes.
 */
export function usualMessage(input: unknown): z.output<typeof messageInput> | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const { conversationId, id, text } = input as Readonly<Record<string, unknown>>;
  if (typeof conversationId !== 'string' || typeof id !== 'string' || typeof text !== 'string')
    return undefined;
  const isUsual =
    Object.keys(input).length === FIELDS && ID.test(conversationId) && ID.test(id) && isUsualText(text);
  return isUsual ? { conversationId, id, text } : undefined;
}

function isUsualText(text: string): boolean {
  return (
    text.length <= LIMITS.textCharacters &&
    text.length * 3 <= LIMITS.textBytes &&
    text.isWellFormed() &&
    !text.includes(NUL) &&
    text.trim() !== ''
  );
}
