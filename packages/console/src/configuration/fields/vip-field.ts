import { consoleText } from '../../localization/console-text.ts';
import { deskText as t } from '../../localization/text/desk-text.ts';
import type { Field } from './field.ts';

/** Whether a condition is about those who are served first. */
export const vipField: Field = {
  kind: 'choice',
  key: 'vip',
  words: t.setVip,
  optional: true,
  none: t.setAnybody,
  options: [
    [true, consoleText.whenVip],
    [false, consoleText.whenNotVip],
  ],
};
