import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import type { Flow } from './flow-types.ts';

/** A flow to begin from, sound as it is: it asks one thing, and people answer. In the language of whoever makes it. */
export function blankFlow(name: string, language: string): Flow {
  const t = flowDeskText;
  const says = (text: string): Record<string, string> => ({ [language]: text });
  return {
    name,
    speaker: says(t.flowBlankSpeaker()),
    begins: [],
    limit: '10m',
    silence: { do: 'handOver' },
    misunderstood: says(t.flowBlankSorry()),
    first: 'question',
    nodes: {
      question: {
        type: 'question',
        text: says(t.flowBlankQuestion()),
        set: 'matter',
        kind: 'longText',
        tries: 2,
        next: 'person',
        otherwise: 'person',
      },
      person: { type: 'handOver', text: says(t.flowBlankPerson()), priority: 0 },
    },
  };
}
