import type { AgentConversation } from '@deskbell/sdk/agent';
import { consoleText } from '../localization/console-text.ts';

/** The name of a contact, or "Visitor 7f3k" by the end of their id, so that two unknown people can be told apart. */
export function contactName({ contact }: Pick<AgentConversation, 'contact'>): string {
  const name = contact.name?.trim();
  return name === undefined || name === '' ? consoleText.visitorNumber(shortId(contact.id)) : name;
}

/** Letters and digits only, as people would read them to each other. */
function shortId(id: string): string {
  return id.replaceAll(/[^a-z0-9]/gi, '').slice(-4);
}

/** One or two letters for the round mark beside a name. */
export function initials(name: string): string {
  const letters = name
    .split(/[\s.-]+/)
    .map((part) => /\p{L}|\p{N}/u.exec(part)?.[0])
    .filter((letter) => letter !== undefined);
  const [first = '?'] = letters;
  const last = letters.length > 1 ? (letters.at(-1) ?? '') : '';
  return (first + last).toLocaleUpperCase();
}
