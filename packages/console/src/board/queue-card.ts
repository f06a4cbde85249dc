import type { QueueState } from '@deskbell/sdk/agent';
import { html, type TemplateResult } from 'lit';
import { momentWords } from '../event/status-words.ts';
import { consoleText } from '../localization/console-text.ts';
import type { Ticker } from '../time/ticker.ts';

/** How a queue stands: hours, how many wait and are served, the longest wait, and who is there for it. */
export function queueCard(queue: QueueState, most: number, ticker: Ticker): TemplateResult {
  const t = consoleText;
  const { name, open, waiting, offered, active, oldestWaitSince, free, staffed, atRisk } = queue;
  return html`<article class="panel queue" aria-label=${name}>
    <header>
      <h3 class="clip" dir="auto">${name}</h3>
      <span class="hours ${open ? 'open' : 'closed'}">${hoursWords(queue, ticker.value)}</span>
    </header>
    <div class="bar" aria-hidden="true">
      ${part('waiting', waiting, most)}${part('offered', offered, most)}${part('active', active, most)}
    </div>
    <dl>
      ${figure(t.colWaiting(), waiting, 'waiting')} ${figure(t.colOffered(), offered, 'offered')}
      ${figure(t.colActive(), active, 'active')}
      <div>
        <dt>${t.colOldest()}</dt>
        <dd class="plain">
          ${
            oldestWaitSince === null
              ? t.nobodyWaits()
              : html`<deskbell-waiting-time
                  .since=${oldestWaitSince}
                  .ticker=${ticker}
                ></deskbell-waiting-time>`
          }
        </dd>
      </div>
      <div>
        <dt>${t.colAtRisk()}</dt>
        <dd class=${atRisk > 0 ? 'risk' : ''}>${atRisk}</dd>
      </div>
      <div>
        <dt>${t.colStaff()}</dt>
        <dd>${t.freeOf(String(free), String(staffed))}</dd>
      </div>
    </dl>
    <div class="bar" aria-hidden="true">
      ${part('free', free, staffed)}${part('active', staffed - free, staffed)}
    </div>
  </article>`;
}

function figure(label: string, count: number, kind: string): TemplateResult {
  return html`<div>
    <dt><i class=${kind} aria-hidden="true"></i>${label}</dt>
    <dd>${count}</dd>
  </div>`;
}

/** A part of a bar, as wide as its share. As a property: the console's Content-Security-Policy refuses the attribute. */
function part(kind: string, count: number, of: number): TemplateResult | '' {
  return count <= 0 || of <= 0
    ? ''
    : html`<i class=${kind} .style=${`inline-size: ${((count / of) * 100).toFixed(1)}%`}></i>`;
}

function hoursWords({ open, changesAt }: QueueState, now: number): string {
  if (changesAt === null) return open ? consoleText.queueOpenAlways() : consoleText.queueClosed();
  const when = momentWords(changesAt, now);
  return open ? consoleText.queueOpenUntil(when) : consoleText.queueOpensAt(when);
}
