import { deskText } from '../../localization/text/desk-text.ts';
import { lookText as t } from '../../localization/text/look-text.ts';
import { isBlock } from '../draft/tree.ts';
import type { Field, TitleOf } from './field.ts';

/** The first of the texts of a thing, whatever its language; else its id. */
export const firstText =
  (key: string): TitleOf =>
  (value) => {
    if (!isBlock(value)) return '';
    const texts = value[key];
    const [first] = isBlock(texts) ? Object.values(texts) : [];
    if (typeof first === 'string' && first !== '') return first;
    return typeof value['id'] === 'string' ? value['id'] : '';
  };

const id: Field = { kind: 'text', key: 'id', words: t.lookId, hint: t.lookIdHint, ltr: true, most: 40 };

/** What visitors are asked before their first message. */
export const preChatField: Field = {
  kind: 'group',
  key: 'preChat',
  words: t.lookPreChat,
  fields: [
    {
      kind: 'choice',
      key: 'when',
      words: t.lookPreChatWhen,
      options: [
        ['first', t.lookPreChatFirst],
        ['away', t.lookPreChatAway],
        ['never', deskText.setNever],
      ],
    },
    { kind: 'texts', key: 'text', words: t.lookPreChatText, long: true },
    {
      kind: 'list',
      key: 'fields',
      words: t.lookFields,
      hint: t.lookFieldsHint,
      shape: {
        fields: [
          id,
          { kind: 'texts', key: 'label', words: t.lookFieldLabel, most: 200 },
          {
            kind: 'choice',
            key: 'kind',
            words: t.lookFieldKind,
            options: [
              ['text', t.lookKindText],
              ['longText', t.lookKindLong],
              ['email', t.lookKindEmail],
              ['phone', t.lookKindPhone],
              ['number', t.lookKindNumber],
              ['date', t.lookKindDate],
              ['choice', t.lookKindChoice],
            ],
          },
          { kind: 'switch', key: 'optional', words: t.lookFieldOptional },
          { kind: 'texts', key: 'hint', words: t.lookFieldHint, optional: true, most: 200 },
          {
            kind: 'list',
            key: 'options',
            words: t.lookFieldOptions,
            hint: t.lookFieldOptionsHint,
            optional: true,
            shape: { fields: [id, { kind: 'texts', key: 'label', words: t.lookFieldLabel, most: 200 }] },
            title: firstText('label'),
            blank: { id: 'one', label: {} },
            add: t.lookAddOption,
          },
          {
            kind: 'choice',
            key: 'fills',
            words: t.lookFills,
            optional: true,
            none: t.lookFillsAttribute,
            options: [
              ['name', t.lookFillsName],
              ['email', t.lookFillsEmail],
              ['phone', t.lookFillsPhone],
            ],
          },
        ],
      },
      title: firstText('label'),
      blank: { id: 'question', label: {}, kind: 'text', optional: false },
      add: t.lookAddField,
    },
  ],
};

/** Beside the form: who may write at all. */
export const identityRootFields: readonly Field[] = [
  {
    kind: 'switch',
    key: 'requireIdentity',
    words: t.lookRequireIdentity,
    hint: t.lookRequireIdentityHint,
  },
];
