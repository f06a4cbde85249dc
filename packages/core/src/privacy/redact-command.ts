import type { ConversationCommand } from '../conversation/command.ts';
import { redactText, type Redaction } from './redact-text.ts';

/** Fields in which people's own words stand, wherever in a command they are. */
const WORDS: ReadonlySet<string> = new Set([
  'text',
  'note',
  'comment',
  'summary',
  'value',
  'who',
  'asked',
  'tried',
  'promised',
]);

/**
 * The command with nothing in it that must not be stored (A7). Before anything else is done with it, so that what is compared
 * with an earlier one, searched, told and stored is the same (D2).
 *
 * @param redaction `null`: nothing is taken out
 */
export function redactCommand(
  command: ConversationCommand,
  redaction: Redaction | null,
): ConversationCommand {
  if (redaction === null) return command;
  switch (command.type) {
    // Nearly all that are ever given, and made of one text.
    case 'postMessage': {
      const text = redactText(command.text, redaction);
      return text === command.text ? command : { ...command, text };
    }
    case 'postNote':
    case 'whisper':
    case 'claim':
    case 'edit':
    case 'transfer':
    case 'escalate':
    case 'giveAnswer':
    case 'say':
    case 'learn':
    case 'handOver':
    case 'resolve':
    case 'wrapUp':
    case 'reportScore':
    case 'giveFeedback':
      return redactDeep(command, redaction);
    default:
      return command;
  }
}

function redactDeep<T>(value: T, redaction: Redaction): T {
  if (Array.isArray(value)) return value.map((item: unknown) => redactDeep(item, redaction)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]: [string, unknown]) => [
      key,
      typeof field === 'string' && WORDS.has(key)
        ? redactText(field, redaction)
        : redactDeep(field, redaction),
    ]),
  ) as T;
}
