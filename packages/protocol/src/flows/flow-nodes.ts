import { z } from 'zod';
import { duration, key } from '../configuration/fields.ts';
import { BOT_LIMITS } from '../bot-limits.ts';
import { answerKey, fieldKind } from '../records/bot-bodies.ts';
import { storableText } from '../records/text.ts';
import { askedField } from './asked-field.ts';
import { flowCondition } from './flow-conditions.ts';
import { shortTexts, template, texts, variable } from './flow-fields.ts';

const next = key;
/** Where it goes on when the answers do not fit `tries` times. */
const asked = { tries: z.int().min(1).max(5).default(2), otherwise: key };

/** Asks for one thing. The visitor writes it; for a kind that a device can help with, the entry is a form of one field. */
const question = z.strictObject({
  type: z.literal('question'),
  text: texts,
  /** The variable that keeps the answer. */
  set: variable,
  /** What the answer is, in a few words: in its field, and in the summary. Default: the question. */
  label: shortTexts.optional(),
  kind: fieldKind.exclude(['choice']).default('text'),
  /** A regular expression that all of the answer must fit, such as `[A-Z]{2}-?\d{6}`. */
  pattern: storableText(200).min(1).optional(),
  ...asked,
  next,
});

/** Offers choices as buttons. Who writes the words of one has picked it. */
const buttons = z.strictObject({
  type: z.literal('buttons'),
  text: texts,
  set: variable.optional(),
  label: shortTexts.optional(),
  choices: z
    .array(z.strictObject({ id: answerKey, label: shortTexts, next }))
    .min(1)
    .max(BOT_LIMITS.quickReplies),
  ...asked,
});

/** Asks for several things at once; each field is a variable of the same name. */
const form = z.strictObject({
  type: z.literal('form'),
  text: texts,
  fields: z
    .array(
      z.strictObject({
        set: variable,
        ...askedField,
      }),
    )
    .min(1)
    .max(BOT_LIMITS.formFields),
  submit: shortTexts.optional(),
  ...asked,
  next,
});

/** Says something and goes on. */
const say = z.strictObject({ type: z.literal('say'), text: texts, next });

/** Goes on with the first case that holds. */
const condition = z.strictObject({
  type: z.literal('condition'),
  cases: z
    .array(z.strictObject({ when: flowCondition, next }))
    .min(1)
    .max(20),
  otherwise: key,
});

/** Shows an article of the knowledge base: a certain one, or what a search finds for some words. */
const article = z.strictObject({
  type: z.literal('article'),
  find: z.union([
    z.strictObject({ article: storableText(200).min(1) }),
    z.strictObject({ search: template, most: z.int().min(1).max(5).default(3) }),
  ]),
  next,
  /** Where it goes on when there is no such article, or nothing is found. */
  nothing: key,
});

/** Keeps something under a name, for conditions, calls and the summary. */
const set = z.strictObject({
  type: z.literal('set'),
  values: z
    .record(variable, template)
    .refine((values) => Object.keys(values).length > 0, 'must set something'),
  next,
});

/** Stores a complaint or a compliment, in the visitor's name. */
const feedback = z.strictObject({
  type: z.literal('feedback'),
  kind: z.enum(['complaint', 'compliment']),
  text: template.min(1),
  next,
});

/** Asks another system. Its answer is JSON; what of it is kept, `map` says by paths such as `order.items[0].status`. */
const call = z.strictObject({
  type: z.literal('call'),
  /** Variables stand in the path and the query only, and are encoded for them. */
  url: storableText(2_000).regex(
    /^https?:\/\/[^\s/{}]+(?:[/?].*)?$/,
    'must be an address without variables before its path',
  ),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('POST'),
  headers: z
    .record(z.string().regex(/^[A-Za-z0-9-]{1,60}$/), storableText(1_000).regex(/^[^\r\n]*$/))
    .default({}),
  /** Sent as JSON. Left out, and not for `GET`: everything that the flow knows. */
  body: z.record(variable, template).optional(),
  timeout: duration('1s', '15s').default('5s'),
  map: z
    .record(
      variable,
      storableText(200).regex(
        /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+|\[\d{1,4}\])*$/,
        'must be a path such as "order.items[0].status"',
      ),
    )
    .default({}),
  next,
  /** Where it goes on when there is no answer, one that is no success, or one without what is to be kept. */
  failed: key,
});

/** Gives the conversation to people, with everything that was asked and answered. */
const handOver = z.strictObject({
  type: z.literal('handOver'),
  /** Said before. */
  text: texts.optional(),
  queue: key.optional(),
  /** Minutes of head start on top of the queue's own. */
  priority: z.int().min(-10_000).max(10_000).default(0),
  /** What those who take over should know first; what was asked and answered follows by itself. */
  summary: template.optional(),
});

/** The end, without a person. */
const end = z.strictObject({
  type: z.literal('end'),
  text: texts.optional(),
  /** Whether the visitor has what they came for. */
  outcome: z.enum(['solved', 'left']).default('solved'),
});

/** A step of a flow. */
export const flowNode = z.discriminatedUnion('type', [
  question,
  buttons,
  form,
  say,
  condition,
  article,
  set,
  feedback,
  call,
  handOver,
  end,
]);
export type FlowNode = z.infer<typeof flowNode>;
export type FlowNodeOf<Type extends FlowNode['type']> = Extract<FlowNode, { type: Type }>;
