import { z } from 'zod';
import { key, language } from '../configuration/fields.ts';
import { flowDefinition } from '../flows/flow-definition.ts';
import { articleBody, formBody, givenAnswer, quickRepliesBody } from '../records/bot-bodies.ts';
import { flowOutcome } from '../records/flow-body.ts';
import { feedbackBody } from '../records/survey-bodies.ts';
import { storableText } from '../records/text.ts';

/** More answers than any dialogue has. */
const MOST_GIVEN = 100;
const written = storableText(4_000).min(1);

/** What whoever tries a flow has given it: a text, an answer to what it asked, or what its call is to be answered. */
const tryInput = z.union([
  z.strictObject({ kind: z.literal('text'), text: written }),
  ...givenAnswer.options,
  z.strictObject({ kind: z.literal('called'), answer: z.unknown() }),
  z.strictObject({ kind: z.literal('callFailed') }),
]);

export const flowTryBody = z.strictObject({
  definition: flowDefinition,
  /** What the visitor begins with. */
  text: written,
  /** Everything that was given so far: the dialogue is held again from its beginning. */
  given: z.array(tryInput).max(MOST_GIVEN).default([]),
  /** The visitor's. */
  locale: language.default('en'),
  /** The address on which the conversation begins. */
  page: storableText(2_000).nullable().default(null),
  /** How things stand, for conditions. */
  open: z.boolean().default(true),
  staffed: z.boolean().default(true),
  waiting: z.int().min(0).max(10_000).default(0),
});

/** A line of the dialogue, as the visitor would read it. */
const tryLine = z.strictObject({
  by: z.enum(['flow', 'visitor']),
  body: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('message'), text: z.string() }),
    quickRepliesBody,
    formBody,
    articleBody,
    feedbackBody,
  ]),
});

export const flowTryAnswer = z.strictObject({
  lines: z.array(tryLine),
  /** The step at which it stands, or ended. */
  node: key,
  /** What it waits for; `null`: it has ended. */
  waitsFor: z.enum(['answer', 'call']).nullable(),
  /** The call that it would make now; none is made. Headers are left out: they may hold secrets. */
  call: z.strictObject({ method: z.string(), url: z.string(), body: z.string().nullable() }).nullable(),
  /** What it knows, by the names of its variables. */
  values: z.record(z.string(), z.string()),
  end: z
    .strictObject({
      outcome: flowOutcome,
      queueId: key.nullable(),
      /** Minutes of head start. */
      priority: z.int(),
      summary: z.string(),
    })
    .nullable(),
});

export type FlowTryBody = z.output<typeof flowTryBody>;
export type FlowTryAnswer = z.output<typeof flowTryAnswer>;
