import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { languageTag, shortText, storableText } from '../records/text.ts';

/** What a host site tells of a contact besides name and address: a few short values, for agents to see. */
export const contactAttributes = z
  .record(
    z.string().regex(/^[A-Za-z][\w.-]{0,63}$/, 'must be 1 to 64 letters, digits, "_", "." or "-"'),
    z.union([storableText(LIMITS.attributeCharacters), z.number(), z.boolean(), z.null()]),
  )
  .refine(
    (value) => Object.keys(value).length <= LIMITS.attributes,
    `must have at most ${String(LIMITS.attributes)} attributes`,
  );

/** What a host site's token says of the visitor, besides what every token says (`aud`, `exp`, `nbf`, `iat`). */
export const visitorClaims = z.object({
  /** The visitor's id at the host site: never reused there for somebody else. */
  sub: storableText(LIMITS.subjectCharacters).min(1),
  name: shortText.optional(),
  email: storableText(320).optional(),
  phone: storableText(64).optional(),
  locale: languageTag.optional(),
  attributes: contactAttributes.optional(),
});

export type ContactAttributes = z.infer<typeof contactAttributes>;
export type VisitorClaims = z.infer<typeof visitorClaims>;
