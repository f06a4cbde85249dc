import { type TemplateResult, html } from 'lit';
import { widgetText } from '../localization/widget-text.ts';
import type { ChatFacts } from '../chat/chat-facts.ts';
import type { Part, PartHost } from '../parts/part.ts';
import { viewStyles } from '../parts/view-styles.ts';
import { siteTitle } from '../settings/site-settings.ts';
import './transcript-element.ts';
import { transcriptText } from './transcript-text.ts';

/** A copy of the conversation to keep. */
class Transcript implements Part {
  readonly #host: PartHost;
  #site: string | null = null;

  constructor(host: PartHost) {
    this.#host = host;
    host.dress(viewStyles);
    void host.settings().then((settings) => {
      this.#site = settings && (siteTitle(settings, host) ?? settings.siteName);
      host.requestUpdate();
    });
  }

  renderView({ conversation }: ChatFacts): { readonly title: string; readonly content: TemplateResult } {
    return {
      title: transcriptText.copy(),
      content: html`<div class="view">
        <deskbell-transcript
          .conversation=${this.#host.conversation ?? null}
          .name=${this.#site ?? conversation?.agent?.name ?? widgetText.launcher()}
        ></deskbell-transcript>
      </div>`,
    };
  }
}

export function createPart(host: PartHost): Part {
  return new Transcript(host);
}
