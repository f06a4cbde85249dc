import type { FlowTryAnswer, FlowTryBody } from '@deskbell/protocol';

type Asked = FlowTryAnswer['lines'][number]['body'];

/** What somebody has answered, as a line of the dialogue; `null`: it was no answer of a visitor. */
export function givenWords(given: FlowTryBody['given'][number], asked: Asked | undefined): string | null {
  switch (given.kind) {
    case 'text':
      return given.text;
    case 'choice': {
      const replies = asked?.type === 'quickReplies' ? asked.replies : [];
      return replies.find(({ id }) => id === given.id)?.label ?? given.id;
    }
    case 'form': {
      const fields = asked?.type === 'form' ? asked.fields : [];
      return given.values
        .filter(({ value }) => value !== '')
        .map(({ id, value }) => {
          const field = fields.find((one) => one.id === id);
          return `${field?.label ?? id}: ${field?.options?.find((one) => one.id === value)?.label ?? value}`;
        })
        .join('\n');
    }
    case 'called':
    case 'callFailed':
      return null;
  }
}
