import { assertNever } from '../readable/assert-never.ts';
import { noTexts } from './change-flow.ts';
import type { FlowNode, NodeType } from './flow-types.ts';

/** A step of a kind as it begins: its texts are to be written, and its ways lead on to `next`. */
export function newNode(type: NodeType, languages: readonly string[], next: string): FlowNode {
  const text = noTexts(languages);
  const asked = { tries: 2, otherwise: next };
  switch (type) {
    case 'question':
      return { type, text, set: 'answer', kind: 'text', ...asked, next };
    case 'buttons':
      return { type, text, choices: [{ id: 'first', label: text, next }], ...asked };
    case 'form':
      return {
        type,
        text,
        fields: [{ set: 'email', label: text, kind: 'email', optional: false }],
        ...asked,
        next,
      };
    case 'say':
      return { type, text, next };
    case 'condition':
      return { type, cases: [{ when: { staffed: true }, next }], otherwise: next };
    case 'article':
      return { type, find: { search: '{{firstMessage}}', most: 3 }, next, nothing: next };
    case 'set':
      return { type, values: { note: '{{firstMessage}}' }, next };
    case 'feedback':
      return { type, kind: 'complaint', text: '{{firstMessage}}', next };
    case 'call':
      return {
        type,
        url: 'https://',
        method: 'GET',
        headers: {},
        timeout: '5s',
        map: {},
        next,
        failed: next,
      };
    case 'handOver':
      return { type, text, priority: 0 };
    case 'end':
      return { type, text, outcome: 'solved' };
    default:
      return assertNever(type);
  }
}
