import { z } from 'zod';

/** A page of the site's own that stands beside every conversation in the console: orders, accounts, whatever agents need. */
export const panelConfiguration = z.strictObject({
  /** Its address. It is told who the agent, the contact and the conversation are by a signed message, never in the address. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .refine((url) => !/^https?:\/\/[^/?#]*@/i.test(url), 'must have no user name or password in it')
    .refine(
      (url) => url.startsWith('https:') || /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/|$)/.test(url),
      'must begin with https://, but for one on this machine',
    ),
});
