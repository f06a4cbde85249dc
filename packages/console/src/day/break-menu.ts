import type { AgentClient } from '@deskbell/sdk/agent';
import { currentLocale } from '@deskbell/ui';
import { html, type TemplateResult } from 'lit';
import { consoleText } from '../localization/console-text.ts';
import { dayText } from '../localization/text/day-text.ts';
import { durationWords } from '../time/duration-words.ts';

const MINUTE = 60_000;
const CHOICES = [5, 15, 30, 60];

/** A break of some minutes: away, and colleagues see until when. */
export function breakMenu(client: AgentClient, failed: () => void): TemplateResult {
  const choose = (event: CustomEvent<{ readonly item: { readonly value: string } }>): void => {
    const minutes = Number(event.detail.item.value);
    client.setPresence('away', { until: client.serverNow() + minutes * MINUTE }).catch(failed);
  };
  return html`<wa-dropdown @wa-select=${choose}>
    <wa-button slot="trigger" size="s" appearance="outlined" with-caret>${consoleText.takeBreak()}</wa-button>
    ${CHOICES.map(
      (minutes) =>
        html`<wa-dropdown-item value=${String(minutes)}
          >${dayText.breakFor(durationWords(minutes * MINUTE, currentLocale().tag))}</wa-dropdown-item
        >`,
    )}
  </wa-dropdown>`;
}
