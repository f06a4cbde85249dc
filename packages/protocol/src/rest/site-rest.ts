import { z } from 'zod';
import { siteId } from '../records/ids.ts';
import { shortText } from '../records/text.ts';

/** An origin exactly as browsers send it: scheme, host, and the port when it is not the scheme's own. */
export const origin = z
  .string()
  .max(300)
  .refine(
    // A star would parse as a host and match no page: better said at once.
    (value) => /^https?:[^*]+$/.test(value) && URL.canParse(value) && new URL(value).origin === value,
    'must be an origin such as "https://shop.example"',
  );

/** `GET /v1/sites`: the sites of the one who is signed in. `scriptTag` is what a site owner pastes. */
export const siteAnswer = z.strictObject({
  id: siteId,
  name: shortText,
  origins: z.array(origin),
  scriptTag: z.string(),
});
export const sitesAnswer = z.strictObject({ sites: z.array(siteAnswer) });

/** `PUT /v1/sites/:siteId/origins` (admins): the pages on which the widget may run. */
export const originsBody = z.strictObject({ origins: z.array(origin).max(100) });

const siteName = shortText.refine((name) => name.trim() !== '', 'must not be empty');

/** `POST /v1/sites`: a new site. */
export const newSiteBody = z.strictObject({
  id: siteId,
  name: siteName,
  origins: z.array(origin).max(100).default([]),
});
/** `PATCH /v1/sites/:siteId`. */
export const siteBody = z.strictObject({ name: siteName });

export type SiteAnswer = z.infer<typeof siteAnswer>;
export type SitesAnswer = z.infer<typeof sitesAnswer>;
export type OriginsBody = z.infer<typeof originsBody>;
export type NewSiteBody = z.input<typeof newSiteBody>;
export type SiteBody = z.input<typeof siteBody>;
