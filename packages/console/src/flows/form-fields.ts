import type { ListField } from '../configuration/fields/field.ts';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import { answerKinds } from './answer-kinds.ts';
import { noTexts } from './change-flow.ts';
import type { FlowTexts } from './flow-types.ts';
import { textOf } from './text-of.ts';

const t = flowDeskText;
const kinds = [...answerKinds, ['choice', t.flowAsChoice]] as const;

/** The fields that a form of a flow asks for. */
export function formFields(count: number, languages: readonly string[], language: string): ListField {
  const title = (value: unknown): string => textOf((value as { readonly label?: FlowTexts }).label, language);
  return {
    kind: 'list',
    key: 'fields',
    words: t.flowFields,
    add: t.flowAddField,
    title,
    blank: { set: `field${String(count + 1)}`, label: noTexts(languages), kind: 'text', optional: false },
    shape: {
      fields: [
        { kind: 'texts', key: 'label', words: t.flowFieldLabel, most: 200 },
        { kind: 'choice', key: 'kind', words: t.flowAnswerKind, options: kinds },
        { kind: 'text', key: 'set', words: t.flowKeptAs, hint: t.flowKeptAsHint, most: 40, ltr: true },
        { kind: 'switch', key: 'optional', words: t.flowOptional },
        { kind: 'texts', key: 'hint', words: t.flowHint, most: 200, optional: true },
        {
          kind: 'list',
          key: 'options',
          words: t.flowOptions,
          hint: t.flowOptionsHint,
          add: t.flowAddOption,
          title,
          blank: { id: 'option', label: noTexts(languages) },
          optional: true,
          shape: {
            fields: [
              { kind: 'texts', key: 'label', words: t.flowChoiceLabel, most: 200 },
              {
                kind: 'text',
                key: 'id',
                words: t.flowChoiceId,
                hint: t.flowChoiceIdHint,
                most: 40,
                ltr: true,
              },
            ],
          },
        },
      ],
    },
  };
}
