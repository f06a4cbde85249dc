import { flowDeskText } from '../localization/text/flow-desk-text.ts';

const t = flowDeskText;

/** What may be asked for, of a question and of a form's field alike. */
export const answerKinds = [
  ['text', t.flowAsText],
  ['longText', t.flowAsLongText],
  ['email', t.flowAsEmail],
  ['phone', t.flowAsPhone],
  ['number', t.flowAsNumber],
  ['date', t.flowAsDate],
] as const;
