import type { SiteConfiguration } from '@deskbell/sdk/agent';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';

/** What switching crisis mode on or off means, before it happens: the banner and the answer as visitors will see them. */
export function crisisMeaning(on: boolean, configuration: SiteConfiguration | null): TemplateResult {
  if (!on) return html`<p>${consoleText.crisisOffIntro()}</p>`;
  const { banner = {}, answer = {} } = configuration?.crisis ?? {};
  return html`<p>${consoleText.crisisOnIntro()}</p>
    ${
      Object.keys(banner).length === 0
        ? html`<p class="quiet">${consoleText.crisisNoBanner()}</p>`
        : html`<div class="field" role="group" aria-label=${consoleText.crisisBanner()}>
            <span>${consoleText.crisisBanner()}</span
            >${Object.entries(banner).map(([language, text]) => bannerPreview(language, text))}
          </div>`
    }
    ${
      Object.keys(answer).length === 0
        ? nothing
        : html`<div class="field">
            <span>${consoleText.crisisAnswer()}</span>${Object.entries(answer).map(
              ([language, text]) => html`<p class="quote" lang=${language}>${text}</p>`,
            )}
          </div>`
    }`;
}

/** The banner of one language. */
function bannerPreview(language: string, text: string): TemplateResult {
  return html`<p class="preview" lang=${language}>
    ${icon('warning')}<span>${text}</span><span class="lang">${language}</span>
  </p>`;
}
