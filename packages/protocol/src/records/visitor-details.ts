import { z } from 'zod';
import { contactAttributes } from '../identity/visitor-claims.ts';
import { emailAddress } from '../rest/people-rest.ts';
import { shortText, storableText } from './text.ts';

/**
 * What a visitor or the page around the chat says of the visitor, without anybody vouching for it. What is left out stays; `null` takes
 * back what was said so before.
 */
export const visitorDetails = z.strictObject({
  name: shortText.min(1).nullable().optional(),
  email: emailAddress.nullable().optional(),
  phone: storableText(64).min(3).nullable().optional(),
  attributes: contactAttributes.optional(),
});

/** What is known of a visitor by now, without saying it: pages and forms need not ask again. */
export const knownDetails = z.strictObject({
  name: z.boolean(),
  email: z.boolean(),
  phone: z.boolean(),
  /** The names of attributes. */
  attributes: z.array(z.string()),
  /** Whether they have agreed to what the site asks of everybody who writes, as it stands now; `true` where it asks nothing. */
  consented: z.boolean(),
});

export type VisitorDetails = z.infer<typeof visitorDetails>;
export type KnownDetails = z.infer<typeof knownDetails>;
