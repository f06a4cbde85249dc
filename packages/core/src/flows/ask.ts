import type { EntryBody, FlowNode, FlowNodeOf, FlowState } from '@deskbell/protocol';
import { BOT_LIMITS } from '@deskbell/protocol/plain';
import { shorten } from '../conversation/shorten.ts';
import { inLanguage, words } from './words.ts';

/** A step at which the visitor is asked for something. */
export type AskingNode = FlowNodeOf<'question' | 'buttons' | 'form'>;

export function isAsking(node: FlowNode): node is AskingNode {
  return node.type === 'question' || node.type === 'buttons' || node.type === 'form';
}

/** What is said to ask. */
export function asking(node: AskingNode, state: FlowState): EntryBody {
  const text = words(node.text, state) || '…';
  const inFlow = (texts: Readonly<Record<string, string>>): string => inLanguage(texts, state.language);
  switch (node.type) {
    case 'buttons':
      return {
        type: 'quickReplies',
        text,
        replies: node.choices.map(({ id, label }) => ({ id, label: inFlow(label) })),
      };
    case 'form':
      return {
        type: 'form',
        text,
        fields: node.fields.map(({ hint, kind, label, optional, options, set }) => ({
          id: set,
          label: inFlow(label),
          kind,
          ...(optional ? { optional: true } : {}),
          ...(hint ? { hint: inFlow(hint) } : {}),
          ...(options ? { options: options.map((one) => ({ id: one.id, label: inFlow(one.label) })) } : {}),
        })),
        ...(node.submit ? { submit: inFlow(node.submit) } : {}),
      };
    case 'question':
      // What a device cannot help with is asked as people ask.
      return node.kind === 'text' || node.kind === 'longText'
        ? { type: 'message', text }
        : {
            type: 'form',
            text,
            fields: [{ id: node.set, label: questionLabel(node, state), kind: node.kind }],
          };
  }
}

/** How an answer is called, in its field and in the summary: in the words of its label, or of the question. */
export function questionLabel(
  { label, text }: Pick<FlowNodeOf<'question' | 'buttons'>, 'label' | 'text'>,
  state: FlowState,
): string {
  return shorten(words(label ?? text, state).trim() || '…', BOT_LIMITS.labelCharacters);
}
