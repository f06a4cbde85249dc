import type { Alert } from '@deskbell/sdk/agent';
import { formatAgo } from '@deskbell/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { steeringText } from '../localization/text/steering-text.ts';
import { routeHref } from '../routing/route.ts';
import { alertWords } from './alert-words.ts';

interface AlertListContext {
  readonly now: number;
  readonly ownId: string;
  /** What is known by the id of a conversation or queue. */
  readonly nameOf: (alert: Alert) => string | null;
  readonly seeTo: (alert: Alert) => void;
}

/** What supervisors were alerted to: each with the way there, and who sees to it. What nobody sees to comes first. */
export function alertList(alerts: readonly Alert[], context: AlertListContext): TemplateResult {
  if (alerts.length === 0) return html`<p class="quiet">${steeringText.steerAlertsNone()}</p>`;
  const open = alerts.filter(({ acknowledged }) => !acknowledged);
  const seen = alerts.filter(({ acknowledged }) => acknowledged);
  return html`<ul class="alerts" role="list" aria-label=${consoleText.alerts()}>
    ${[...open, ...seen].map((alert) => line(alert, context))}
  </ul>`;
}

function line(alert: Alert, { now, nameOf, ownId, seeTo }: AlertListContext): TemplateResult {
  const { acknowledged, at, conversationId, kind, siteId } = alert;
  const name = nameOf(alert);
  const about = name ?? alertWords(kind);
  return html`<li class="${kind} ${acknowledged ? 'seen' : ''}">
    ${icon(acknowledged ? 'check' : 'warning')}
    <span class="clip"
      >${alertWords(kind)}${name === null ? nothing : html`: <bdi>${name}</bdi>`}
      <span class="state"
        >${formatAgo(at, now)}${acknowledged ? ` · ${seenWords(acknowledged.by, ownId)}` : ''}</span
      ></span
    >
    <span class="do">
      ${
        acknowledged
          ? nothing
          : html`<wa-button size="s" appearance="plain" @click=${() => seeTo(alert)}
              >${steeringText.steerSeeTo()}<span class="visually-hidden">: ${about}</span></wa-button
            >`
      }
      ${
        conversationId === null
          ? nothing
          : html`<wa-button
              size="s"
              appearance="outlined"
              href=${routeHref({ screen: 'inbox', siteId, view: 'all', conversationId })}
              >${consoleText.open()}<span class="visually-hidden">: ${about}</span></wa-button
            >`
      }
    </span>
  </li>`;
}

function seenWords(by: { readonly id: string; readonly name: string }, ownId: string): string {
  return by.id === ownId ? steeringText.steerSeenToByYou() : steeringText.steerSeenTo(by.name);
}
