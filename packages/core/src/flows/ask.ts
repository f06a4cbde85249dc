import type { EntryBody, FlowNode, FlowNodeOf, FlowState } from '@deskbell/protocol';
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

/** How an answer is called in the summary. */
export function questionLabel(
  { label, set }: { readonly label?: Readonly<Record<string, string>> | undefined; readonly set: string },
  { language }: Pick<FlowState, 'language'>,
): string {
  return shorten(label ? inLanguage(label, language) : set, 200);
}
