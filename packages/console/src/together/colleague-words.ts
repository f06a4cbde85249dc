import type { Colleague } from '@deskbell/sdk/agent';
import { assertNever } from '../readable/assert-never.ts';
import { togetherText } from '../localization/text/together-text.ts';

/** Whoever writes matters more than whoever looks. */
const ORDER: readonly Colleague['doing'][] = ['replying', 'noting', 'looking'];
/** So many are named. */
const NAMED = 2;

/** Who else has a conversation on their screen, each in a few words. */
export function colleagueWords(people: readonly Colleague[]): readonly string[] {
  const sorted = people.toSorted((a, b) => ORDER.indexOf(a.doing) - ORDER.indexOf(b.doing));
  const named = sorted.slice(0, NAMED).map(wordsOf);
  const more = people.length - named.length;
  return more > 0 ? [...named, togetherText.togetherMore(String(more))] : named;
}

function wordsOf({ doing, name }: Colleague): string {
  switch (doing) {
    case 'looking':
      return togetherText.togetherLooking(name);
    case 'replying':
      return togetherText.togetherReplying(name);
    case 'noting':
      return togetherText.togetherNoting(name);
    default:
      return assertNever(doing);
  }
}
