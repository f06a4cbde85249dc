import { consoleText } from '../localization/console-text.ts';
import { assertNever } from '../readable/assert-never.ts';
import type { BodyOf, EventItem, EventWords } from './bodies.ts';

/** Who hands it to whom, and with which word. */
export function transferWords({ to, note }: BodyOf<'transfer'>, author: EventItem['author']): EventWords {
  const from = author.name ?? consoleText.theDesk();
  return {
    words: targetWords(from, to),
    more: note === undefined ? [] : [{ label: consoleText.internalNote(), text: note }],
  };
}

function targetWords(from: string, to: BodyOf<'transfer'>['to']): string {
  switch (to.kind) {
    case 'agent':
      return consoleText.handedTo(from, to.agent.name);
    case 'queue':
      return consoleText.handedToQueue(from, to.name);
    case 'tier':
      return consoleText.handedTo(from, to.name);
    default:
      return assertNever(to);
  }
}
