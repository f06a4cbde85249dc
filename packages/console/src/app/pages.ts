import type { Role } from '@deskbell/sdk/agent';
import { html, type TemplateResult } from 'lit';
import type { IconName } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { ownText } from '../localization/text/own-text.ts';
import { dayText } from '../localization/text/day-text.ts';
import { reportText } from '../localization/text/report-text.ts';
import type { PageScreen } from '../routing/route.ts';
import type { LazyPart } from './lazy-part.ts';
import type { PageContext } from './page-context.ts';

/** A page beside the inbox: one entry of the menu, one element, one file that is loaded when somebody goes there. */
export interface ConsolePage extends LazyPart {
  readonly screen: PageScreen;
  readonly icon: IconName;
  readonly words: () => string;
  /** Who finds it in the navigation. The server refuses others whatever is behind it. */
  readonly roles: readonly Role[];
  readonly render: (context: PageContext) => TemplateResult;
}

const everybody: readonly Role[] = ['agent', 'supervisor', 'admin'];
const steering: readonly Role[] = ['supervisor', 'admin'];

/** All pages, in the order of the navigation. */
export const pages: readonly ConsolePage[] = [
  {
    screen: 'day',
    icon: 'cup',
    words: dayText.myDay,
    roles: everybody,
    load: () => import('../day/define-day.ts'),
    render: ({ workplace, siteId }) =>
      html`<deskbell-day .workplace=${workplace} .siteId=${siteId}></deskbell-day>`,
  },
  {
    screen: 'board',
    icon: 'board',
    words: consoleText.board,
    // Agents may look, too: they find it in their menu.
    roles: steering,
    load: () => import('../board/define-board.ts'),
    render: ({ workplace, siteId, path }) =>
      html`<deskbell-board .workplace=${workplace} .siteId=${siteId} .path=${path}></deskbell-board>`,
  },
  {
    screen: 'reports',
    icon: 'chart',
    words: reportText.reports,
    roles: steering,
    load: () => import('../reports/define-reports.ts'),
    render: ({ workplace, siteId, path }) =>
      html`<deskbell-reports .workplace=${workplace} .siteId=${siteId} .path=${path}></deskbell-reports>`,
  },
  {
    screen: 'settings',
    icon: 'gear',
    words: consoleText.settings,
    roles: steering,
    load: () => import('../configuration/define-settings.ts'),
    render: ({ workplace, siteId, path }) =>
      html`<deskbell-settings .workplace=${workplace} .siteId=${siteId} .path=${path}></deskbell-settings>`,
  },
  {
    screen: 'account',
    icon: 'person',
    words: ownText.ownAccount,
    roles: everybody,
    load: () => import('../account/define-account.ts'),
    render: ({ workplace, siteId }) =>
      html`<deskbell-account .workplace=${workplace} .siteId=${siteId}></deskbell-account>`,
  },
  {
    screen: 'install',
    icon: 'code',
    words: consoleText.install,
    roles: everybody,
    load: () => import('../install/define-install.ts'),
    render: ({ workplace, siteId }) =>
      html`<deskbell-install .workplace=${workplace} .siteId=${siteId}></deskbell-install>`,
  },
];

/** The page of this name; the screens that a build leaves out are `undefined`. */
export function pageOf(screen: string): ConsolePage | undefined {
  return pages.find((page) => page.screen === screen);
}
