import type { Alert } from '@deskbell/sdk/agent';
import { formatAgo } from '@deskbell/ui';
import { html, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { routeHref } from '../routing/route.ts';
import { alertWords } from './alert-words.ts';

/** What supervisors were alerted to, each with the way there. */
export function alertList(
  alerts: readonly Alert[],
  now: number,
  nameOf: (conversationId: string) => string | null,
): TemplateResult {
  if (alerts.length === 0) return html`<p class="quiet">${consoleText.alertsNone()}</p>`;
  return html`<ul class="alerts" role="list" aria-label=${consoleText.alerts()}>
    ${alerts.map((alert) => line(alert, now, nameOf))}
  </ul>`;
}

function line(
  { kind, siteId, conversationId, at }: Alert,
  now: number,
  nameOf: (conversationId: string) => string | null,
): TemplateResult {
  const name = conversationId === null ? null : nameOf(conversationId);
  const href =
    conversationId === null
      ? routeHref({ screen: 'board', siteId })
      : routeHref({ screen: 'inbox', siteId, view: 'all', conversationId });
  return html`<li class=${kind}>
    ${icon('warning')}
    <span class="clip"
      >${alertWords(kind)}${name === null ? '' : html`: <bdi>${name}</bdi>`}
      <span class="state">${formatAgo(at, now)}</span></span
    >
    ${
      conversationId === null
        ? ''
        : html`<wa-button size="s" appearance="outlined" href=${href}
            >${consoleText.open()}<span class="visually-hidden"
              >: ${name ?? alertWords(kind)}</span
            ></wa-button
          >`
    }
  </li>`;
}
