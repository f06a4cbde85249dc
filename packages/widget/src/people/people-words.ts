import { currentLocale } from '@deskbell/ui';
import type { ChatFacts } from '../chat/chat-facts.ts';
import { rangeWords } from '../later/range-words.ts';
import { peopleText } from './people-text.ts';

type Desk = NonNullable<ChatFacts['desk']>;

/** "Here now: Ada, Bob and Cleo"; `null`: nobody is named. */
export function hereNow({ people = [] }: Pick<Desk, 'people'>): string | null {
  if (people.length === 0) return null;
  const list = new Intl.ListFormat(currentLocale().tag).format(people.map(({ name }) => name));
  return peopleText.hereNow(list);
}

/** "An answer usually takes 2–5 minutes"; `null`: nobody knows. */
export function usualAnswer({ answersIn }: Pick<Desk, 'answersIn'>): string | null {
  if (!answersIn) return null;
  return rangeWords(answersIn, { between: peopleText.answersIn, upTo: peopleText.answersUpTo });
}
