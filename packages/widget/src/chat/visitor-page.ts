import type { VisitorOptions } from '@deskbell/sdk/visitor';
import { ofDocument } from '@deskbell/ui';

/** Where the visitor is, also where the page has forms of these names; the SDK cuts what is too long. */
export const visitorPage: NonNullable<VisitorOptions['page']> = () => ({
  url: location.href,
  title: ofDocument('title'),
  referrer: ofDocument('referrer'),
});
