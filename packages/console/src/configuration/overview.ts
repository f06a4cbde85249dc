import type { SiteConfiguration } from '@deskbell/sdk/agent';
import { html, type TemplateResult } from 'lit';
import { consoleText } from '../localization/console-text.ts';
import { policyView } from './ladder.ts';
import { queueView } from './queue-view.ts';
import { rulesView, tiersView } from './rules-view.ts';
import { weekGrid } from './week-grid.ts';

/** A configuration to read: queues, where conversations go, ladders in the order of time, hours as a week. */
export function overview(configuration: SiteConfiguration): TemplateResult {
  const { queues, policies, calendars, tiers } = configuration;
  const t = consoleText;
  return html`${part(
    t.partQueues(),
    html`<div class="cards">
      ${Object.entries(queues).map(([id, queue]) => queueView(id, queue, configuration))}
    </div>`,
  )}
  ${part(t.partRules(), rulesView(configuration))}
  ${tiers.length === 0 ? '' : part(t.partTiers(), tiersView(configuration))}
  ${part(
    t.partPolicies(),
    Object.keys(policies).length === 0
      ? html`<p class="quiet">${t.noPolicies()}</p>`
      : html`<div class="wide">
          ${Object.entries(policies).map(([id, policy]) => policyView(id, policy))}
        </div>`,
  )}
  ${part(
    t.partHours(),
    Object.keys(calendars).length === 0
      ? html`<p class="quiet">${t.noHours()}</p>`
      : html`<div class="wide">
          ${Object.entries(calendars).map(([id, calendar]) => weekGrid(id, calendar))}
        </div>`,
  )}`;
}

function part(title: string, content: TemplateResult): TemplateResult {
  return html`<section aria-label=${title}>
    <h2>${title}</h2>
    ${content}
  </section>`;
}
