import { z } from 'zod';
import { duration, key } from '../configuration/fields.ts';
import { storableText } from '../records/text.ts';
import { flowRule } from './flow-conditions.ts';
import { shortTexts, texts } from './flow-fields.ts';
import { flowNode } from './flow-nodes.ts';

/** A dialogue as data: what an administrator writes, and what a version of a flow is. */
export const flowDefinition = z.strictObject({
  /** For administrators and reports. */
  name: storableText(120).min(1),
  /** Who speaks, as visitors see it: "Assistant". Its languages are those of the flow; every text has all of them. */
  speaker: shortTexts.refine((all) => Object.keys(all).length > 0, 'must have at least one language'),
  /** What it is called in the menu before a conversation; left out: it is not in the menu. */
  menu: shortTexts.optional(),
  /** Conversations for which one of these holds begin with the flow; the first published flow that wants one has it. */
  begins: z.array(flowRule).max(20).default([]),
  /** How long it waits for an answer. */
  limit: duration('30s', '3d').default('10m'),
  /** What happens then. */
  silence: z
    .strictObject({
      do: z.enum(['handOver', 'end']).default('end'),
      queue: key.optional(),
      text: texts.optional(),
    })
    .default({ do: 'end' }),
  /** Said when an answer does not fit, before it is asked again. */
  misunderstood: texts,
  first: key,
  nodes: z
    .record(key, flowNode)
    .refine((nodes) => Object.keys(nodes).length <= 200, 'must have at most 200 nodes'),
});
/** As it is kept and run: with every default filled in. */
export type FlowDefinition = z.infer<typeof flowDefinition>;
/** As it is written. */
export type FlowDefinitionInput = z.input<typeof flowDefinition>;

/** Why a flow cannot be published, in a word: for screens that say it in the reader's language. */
export const flowFault = z.enum([
  /** A way leads to a step that is not there. */
  'noStep',
  /** Nothing leads to a step. */
  'unreached',
  /** From a question no way leads to people. */
  'noPeople',
  /** Goes round without asking. */
  'endlessRound',
  /** Ends before anything was asked. */
  'endsUnasked',
  'noQueue',
  /** A pattern that is none, or could take for ever. */
  'badPattern',
  /** A pattern where there can be none. */
  'patternHere',
  /** The same name twice. */
  'twice',
  /** Options are missing, or not asked for. */
  'options',
  /** A variable is used that is not set on every way. */
  'notSet',
  /** A text is missing in a language. */
  'noText',
  /** A text is there in a language that the flow does not speak. */
  'strangeText',
  /** Something is not filled in. */
  'empty',
]);
export type FlowFault = z.infer<typeof flowFault>;

/** What is wrong with a flow, and where. */
export const flowProblem = z.strictObject({
  /** Such as `nodes.ask.next`. */
  path: z.string(),
  message: z.string(),
  /** Left out: only the message says it. */
  fault: flowFault.optional(),
  /** The step, queue, variable, language or name that it is about. */
  about: z.string().optional(),
});
export type FlowProblem = z.infer<typeof flowProblem>;
