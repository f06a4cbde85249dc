import type { VisitorOptions } from '@deskbell/sdk/visitor';

/** Where the visitor is; the SDK cuts what is too long. */
export const visitorPage: NonNullable<VisitorOptions['page']> = () => ({
  url: location.href,
  title: document.title,
  referrer: document.referrer,
});
