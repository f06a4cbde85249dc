import type { VisitorOptions } from '@deskbell/sdk/visitor';
import { ofDocument } from '@deskbell/ui';

const longestUrl = 2_000;
const longestTitle = 200;

/** Where the visitor is, within the limits of the protocol: asked for at the first message only. */
export const visitorPage: NonNullable<VisitorOptions['page']> = () => ({
  url: storable(location.href, longestUrl),
  title: storable(ofDocument('title'), longestTitle),
  referrer: storable(ofDocument('referrer'), longestUrl),
});

function storable(text: string, length: number): string {
  return text.replaceAll('\0', '').slice(0, length).toWellFormed();
}
