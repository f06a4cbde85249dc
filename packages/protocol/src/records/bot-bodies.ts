import { z } from 'zod';
import { BOT_LIMITS } from '../bot-limits.ts';
import { LIMITS } from '../limits.ts';
import { entryId } from './ids.ts';
import { languageTag, messageText, shortText, storableText } from './text.ts';

/** Names a choice or a field within one entry: the bot or flow that asks gets it back in the answer. */
export const answerKey = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/, 'must be 1 to 40 letters, digits, "-" or "_"');

const filled = (maximum: number) =>
  storableText(maximum).refine((text) => text.trim() !== '', 'must not be empty');

const label = filled(BOT_LIMITS.labelCharacters);

/** An address that is shown as a link: `https`, `http`, `mailto` or `tel`, and nothing that could run as a script (A4). */
export const linkUrl = storableText(LIMITS.urlCharacters).regex(
  /^(?:https?:\/\/[^\s\p{Cc}/]|mailto:[^\s\p{Cc}]|tel:[+0-9])[^\s\p{Cc}]*$/u,
  'must be an address that begins with https://, http://, mailto: or tel:',
);

const pictureUrl = storableText(LIMITS.urlCharacters).regex(
  /^https:\/\/[^\s\p{Cc}/][^\s\p{Cc}]*$/u,
  'must be an address that begins with https://',
);

const reply = z.strictObject({ id: answerKey, label });

/** Two choices or fields with one name could not be told apart in the answer. */
function named<T extends { readonly id: string }>(items: readonly T[]): boolean {
  return new Set(items.map(({ id }) => id)).size === items.length;
}
const TWICE = 'must not name two alike';

/**
 * A text with choices below it: the visitor picks one, or writes instead.
 *
 * @public
 */
export const quickRepliesBody = z.strictObject({
  type: z.literal('quickReplies'),
  text: messageText,
  replies: z.array(reply).min(1).max(BOT_LIMITS.quickReplies).refine(named, TWICE),
});

/**
 * Something to look at: an order, a product, an appointment; with links, and with choices as in `quickReplies`.
 *
 * @public
 */
export const cardBody = z.strictObject({
  type: z.literal('card'),
  title: shortText.refine((text) => text.trim() !== '', 'must not be empty'),
  text: messageText.optional(),
  /** A picture, and what it shows for those who do not see it. */
  image: z.strictObject({ url: pictureUrl, alt: shortText }).optional(),
  links: z
    .array(z.strictObject({ label, url: linkUrl }))
    .max(BOT_LIMITS.cardActions)
    .optional(),
  replies: z.array(reply).min(1).max(BOT_LIMITS.cardActions).refine(named, TWICE).optional(),
});

/** What may be written into a field. `choice` is one of its `options`. */
export const fieldKind = z.enum(['text', 'longText', 'email', 'phone', 'number', 'date', 'choice']);

/** One field of a form. */
export const formField = z
  .strictObject({
    id: answerKey,
    label,
    kind: fieldKind,
    /** Default: it must be filled in. */
    optional: z.boolean().optional(),
    /** What to write, in a few words, below or in the field. */
    hint: filled(BOT_LIMITS.labelCharacters).optional(),
    /** Of a `choice`. */
    options: z.array(reply).min(1).max(BOT_LIMITS.formOptions).refine(named, TWICE).optional(),
  })
  .refine(
    ({ kind, options }) => (kind === 'choice') === (options !== undefined),
    'must have options when it is a choice, and only then',
  );

/**
 * Questions that are answered together.
 *
 * @public
 */
export const formBody = z.strictObject({
  type: z.literal('form'),
  text: messageText,
  fields: z.array(formField).min(1).max(BOT_LIMITS.formFields).refine(named, TWICE),
  /** What stands on the button; default: the widget's own word for "send". */
  submit: label.optional(),
});

/**
 * Points to an article of the knowledge base.
 *
 * @public
 */
export const articleBody = z.strictObject({
  type: z.literal('article'),
  articleId: answerKey.or(entryId),
  /** In which language it is shown; default: the visitor's, as far as it exists. */
  language: languageTag.optional(),
  title: shortText.refine((text) => text.trim() !== '', 'must not be empty'),
  /** The beginning, or the part that answers. */
  excerpt: storableText(BOT_LIMITS.excerptCharacters).optional(),
});

/** One field as it was filled in. `label` is what the visitor read. */
export const givenValue = z.strictObject({
  id: answerKey,
  label: storableText(BOT_LIMITS.labelCharacters),
  value: storableText(BOT_LIMITS.fieldCharacters),
});

/**
 * What a visitor picked or filled in. It names the entry that it answers, and is told with the words that they saw, so that nobody
 * must look those up.
 *
 * @public
 */
export const answerBody = z.strictObject({
  type: z.literal('answer'),
  /** The answer as a line of text. */
  text: z.string(),
  /** The entry that asked. */
  to: entryId,
  /** What was picked of quick replies or of a card. */
  choice: reply.optional(),
  /** What was filled in, in the order of the form. */
  values: z.array(givenValue).max(BOT_LIMITS.formFields).optional(),
});

/** What a bot or flow may say: a text, or one of the entries that can be answered. As input, within the limits. */
export const botContent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('message'), text: messageText }),
  quickRepliesBody,
  cardBody,
  formBody,
  articleBody,
]);

/** What `answer:give` carries: a choice by its id, or values by the ids of their fields. */
export const givenAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), id: answerKey }),
  z.strictObject({
    kind: z.literal('form'),
    values: z
      .array(z.strictObject({ id: answerKey, value: storableText(BOT_LIMITS.fieldCharacters) }))
      .max(BOT_LIMITS.formFields)
      .refine(named, TWICE),
  }),
]);

export type BotContent = z.infer<typeof botContent>;
export type FormField = z.infer<typeof formField>;
export type FieldKind = z.infer<typeof fieldKind>;
export type GivenAnswer = z.infer<typeof givenAnswer>;
export type GivenValue = z.infer<typeof givenValue>;
export type AnswerBody = z.infer<typeof answerBody>;
