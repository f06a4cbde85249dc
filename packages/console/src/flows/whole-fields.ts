import type { Field, FieldOption } from '../configuration/fields/field.ts';
import { queueOptions } from '../configuration/fields/options-of.ts';
import { deskText } from '../localization/text/desk-text.ts';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import { ruleFields } from './condition-fields.ts';

const t = flowDeskText;

/** Who speaks, and with it the languages of the flow. */
export const speakerField: Field = {
  kind: 'texts',
  key: 'speaker',
  words: t.flowSpeaker,
  hint: t.flowSpeakerHint,
  most: 200,
};

/** What is said of a flow as a whole, but for who speaks. */
export function wholeFields(steps: readonly FieldOption[]): readonly Field[] {
  return [
    { kind: 'pick', key: 'first', words: t.flowFirst, of: () => steps },
    {
      kind: 'texts',
      key: 'menu',
      words: t.flowMenu,
      hint: t.flowMenuHint,
      most: 200,
      optional: true,
      none: t.flowNotInMenu,
    },
    {
      kind: 'list',
      key: 'begins',
      words: t.flowBegins,
      hint: t.flowBeginsHint,
      add: t.flowAddRule,
      title: (value) => {
        const words = (value as { readonly words?: readonly string[] }).words;
        return Array.isArray(words) ? words.join(', ') : '';
      },
      blank: { words: [] },
      shape: { fields: ruleFields },
    },
    {
      kind: 'texts',
      key: 'misunderstood',
      words: t.flowMisunderstood,
      hint: t.flowMisunderstoodHint,
      long: true,
    },
    { kind: 'span', key: 'limit', words: t.flowLimit, hint: t.flowLimitHint },
    {
      kind: 'group',
      key: 'silence',
      words: t.flowSilence,
      fields: [
        {
          kind: 'choice',
          key: 'do',
          words: t.flowSilenceDo,
          options: [
            ['end', t.flowSilenceEnd],
            ['handOver', t.flowSilenceHandOver],
          ],
        },
        {
          kind: 'pick',
          key: 'queue',
          words: deskText.setToQueue,
          of: queueOptions,
          optional: true,
          none: deskText.setWhereAnyway,
        },
        {
          kind: 'texts',
          key: 'text',
          words: t.flowSaid,
          long: true,
          optional: true,
          none: t.flowNothingSaid,
        },
      ],
    },
  ];
}

/** What a flow is called. */
export const nameField: Field = {
  kind: 'text',
  key: 'name',
  words: t.flowName,
  hint: t.flowNameHint,
  most: 120,
};
