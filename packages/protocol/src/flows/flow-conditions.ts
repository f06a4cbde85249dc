import { z } from 'zod';
import { key, language } from '../configuration/fields.ts';
import { storableText } from '../records/text.ts';
import { variable } from './flow-fields.ts';

const line = storableText(200).min(1);

/** What must hold; of several things all of them. */
export const flowCondition = z
  .strictObject({
    /** What a variable holds; whatever is asked of it besides `filled` does not hold of an empty one. */
    variable: z
      .strictObject({
        name: variable,
        filled: z.boolean().optional(),
        /** One of these, whatever the case. */
        is: z.array(line).min(1).max(50).optional(),
        /** One of these is in it, as a whole word. */
        mentions: z.array(line).min(1).max(50).optional(),
        /** It is a number, and so large. */
        atLeast: z.number().optional(),
        atMost: z.number().optional(),
      })
      .optional(),
    /** What the host site said of the contact, or what the desk knows: `language`, `vip`, `contacts`, `page`. */
    attribute: z.strictObject({ name: line, is: z.array(line).min(1).max(50) }).optional(),
    languages: z.array(language).min(1).optional(),
    /** A part of the address on which the conversation began. */
    pageContains: z.array(line).min(1).max(50).optional(),
    /** Whether the hours of a queue are on; without `queue`: of the one in which the conversation would wait. */
    hours: z.strictObject({ are: z.enum(['open', 'closed']), queue: key.optional() }).optional(),
    /** Whether somebody is there to answer. */
    staffed: z.boolean().optional(),
    /** How many wait in a queue; without `queue`: in the one in which the conversation would wait. */
    waiting: z.strictObject({ atLeast: z.int().min(1).max(10_000), queue: key.optional() }).optional(),
  })
  .refine(
    (condition) => Object.values(condition).some((part) => part !== undefined),
    'must ask for something',
  );
export type FlowCondition = z.infer<typeof flowCondition>;

/** Which conversations begin with the flow: everything that is said must hold. */
export const flowRule = z
  .strictObject({
    languages: z.array(language).min(1).optional(),
    pageContains: z.array(line).min(1).max(50).optional(),
    /** The first message has one of these, as a whole word. */
    words: z.array(line).min(1).max(200).optional(),
    hours: z.enum(['open', 'closed']).optional(),
  })
  .refine(
    (rule) => Object.values(rule).some((part) => part !== undefined),
    'must ask for something; "hours: open" and another rule with "hours: closed" are for every conversation',
  );
export type FlowRule = z.infer<typeof flowRule>;
