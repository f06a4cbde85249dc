import type { Author } from '@deskbell/protocol';
import type { Flow } from './flow.ts';
import { inLanguage } from './words.ts';

/** Who says what a flow says. */
export function flowAuthor({ definition, flowId }: Flow, language: string): Author {
  return { kind: 'bot', id: `flow-${flowId}`, name: inLanguage(definition.speaker, language) };
}
