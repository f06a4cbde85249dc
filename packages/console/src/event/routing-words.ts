import { consoleText } from '../localization/console-text.ts';
import { assertNever } from '../readable/assert-never.ts';
import type { BodyOf, EventWords } from './bodies.ts';
import { reasonsWords, refusalWords } from './reason-words.ts';
import { listWords, skillWords } from './skill-words.ts';

type Routing = BodyOf<'routing'>;

/** What routing did and why, with those who were not chosen. */
export function routingWords(body: Routing): EventWords {
  return { words: decisionWords(body), more: othersWords(body) };
}

function decisionWords({ decision, agent, because, dropped }: Routing): string {
  const t = consoleText;
  const why = (line: string): string =>
    because.length === 0 ? line : t.routedBecause(line, reasonsWords(because));
  switch (decision) {
    case 'offered':
      return why(t.routedOffered(agent?.name ?? ''));
    case 'assigned':
      return why(t.routedAssigned(agent?.name ?? ''));
    case 'waiting':
      return why(t.routedWaiting());
    case 'relaxed':
      return t.routedRelaxed(listWords((dropped ?? []).map(skillWords)));
    case 'askedAgain':
      return t.routedAskedAgain();
    default:
      return assertNever(decision);
  }
}

function othersWords({ others, more }: Routing): EventWords['more'] {
  if (others.length === 0) return [];
  const list = listWords(
    others.map(({ agent, because }) => consoleText.whoIs(agent.name, refusalWords(because))),
  );
  const all = more > 0 ? consoleText.andMore(list, String(more)) : list;
  return [{ label: null, text: consoleText.othersWere(all) }];
}
