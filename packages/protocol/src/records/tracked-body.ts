import { z } from 'zod';
import { contactAttributes } from '../identity/visitor-claims.ts';
import { shortText } from './text.ts';

/** What a page calls something that happens on it, such as `cart filled`. */
export const eventName = shortText.min(1).max(100);

/**
 * Something happened on the visitor's page, as the page tells it. Internal: agents read it.
 *
 * @public
 */
export const trackedBody = z.strictObject({
  type: z.literal('tracked'),
  name: eventName,
  data: contactAttributes.optional(),
});
