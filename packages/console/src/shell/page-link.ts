import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../icons/icon.ts';
import { type PageScreen, type Route, routeHref } from '../routing/route.ts';

/** A link to a page beside the inbox, with how much is new there. */
export function pageLink(
  screen: PageScreen,
  name: IconName,
  words: string,
  route: Route,
  siteId: string,
  count = 0,
): TemplateResult {
  return html`<a
    href=${routeHref({ screen, siteId })}
    aria-current=${route.screen === screen ? 'page' : nothing}
    >${icon(name)}<span class="clip">${words}</span
    >${count > 0 ? html`<span class="count">${count}</span>` : nothing}</a
  >`;
}
