import type { InboxView } from '@deskbell/sdk/agent';

/** What the address bar says: which site, and what of it is on the screen. */
export type Route =
  | {
      readonly screen: 'inbox';
      readonly siteId: string | null;
      readonly view: InboxView;
      readonly conversationId: string | null;
    }
  | {
      readonly screen: PageScreen;
      readonly siteId: string | null;
      /** What of the page is shown, such as `['queues', 'sales']`; each page knows its own. */
      readonly path?: readonly string[];
    };

/** The pages beside the inbox. */
export type PageScreen = 'install' | 'account' | 'day' | 'board' | 'reports' | 'settings';

const views: readonly InboxView[] = [
  'mine',
  'offered',
  'waiting',
  'unassigned',
  'snoozed',
  'open',
  'resolved',
  'all',
];
const pages: readonly PageScreen[] = ['install', 'account', 'day', 'board', 'reports', 'settings'];
const siteIdShape = /^[a-z0-9][a-z0-9-]{1,39}$/;
const segmentShape = /^[A-Za-z0-9_.~:-]{1,200}$/;
const idShape = /^[A-Za-z0-9_-]{6,64}$/;

/**
 * Reads the part after `#`: `#/shop/mine`, `#/shop/waiting/V1StGXR8_Z5jdHi6B-myT`, `#/shop/settings/queues`. What makes no sense is
 * left out, so that a mutilated link still opens the console.
 */
export function parseRoute(hash: string): Route {
  const [site, screen, id, ...rest] = hash.replace(/^#\/?/, '').split('/');
  const siteId = site !== undefined && siteIdShape.test(site) ? site : null;
  const page = pages.find((name) => name === screen);
  if (siteId !== null && page !== undefined)
    return { screen: page, siteId, ...pathOf(id === undefined ? [] : [id, ...rest]) };
  const view = views.find((name) => name === screen) ?? 'mine';
  const conversationId = siteId !== null && id !== undefined && idShape.test(id) ? id : null;
  return { screen: 'inbox', siteId, view, conversationId };
}

/** The address of a route, for links: they can be shared, and "back" works. */
export function routeHref(route: Route): string {
  if (route.siteId === null) return '#/';
  if (route.screen !== 'inbox') return ['#', route.siteId, route.screen, ...(route.path ?? [])].join('/');
  const conversation = route.conversationId === null ? '' : `/${route.conversationId}`;
  return `#/${route.siteId}/${route.view}${conversation}`;
}

/** As far as it makes sense. */
function pathOf(segments: readonly string[]): { readonly path?: readonly string[] } {
  const wrong = segments.findIndex((segment) => !segmentShape.test(segment));
  const path = wrong < 0 ? segments : segments.slice(0, wrong);
  return path.length > 0 ? { path } : {};
}
