import { css, html, type TemplateResult } from 'lit';
import { reportPageText } from '../localization/text/report-page-text.ts';
import { FIGURES, definitionHref, type FigureName } from './figures.ts';

export const definitionStyles = css`
  .what {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 1px solid var(--db-line);
    border-radius: 50%;
    background: none;
    color: var(--db-text-quiet);
    font-size: 12px;
    font-weight: 600;
    line-height: 1;
  }
  .what:hover,
  .what[aria-expanded='true'] {
    background: var(--db-surface-raised);
    color: var(--db-text);
  }
  .definition {
    margin-block-end: 12px;
    padding: 8px 12px;
    border-radius: 10px;
    background: var(--db-surface-raised);
    font-size: 13px;
    max-inline-size: 72ch;
  }
  @media (pointer: coarse) {
    .what {
      inline-size: 44px;
      block-size: 44px;
    }
  }
`;

/** Opens what a figure means. */
export function whatButton(name: string, expanded: boolean, toggle: () => void): TemplateResult {
  return html`<button
    class="what"
    type="button"
    aria-label=${reportPageText.reportWhat(name)}
    aria-expanded=${expanded ? 'true' : 'false'}
    @click=${toggle}
  >
    ?
  </button>`;
}

/** What a figure means, and where that stands to the letter. */
export function definitionText(figure: FigureName): TemplateResult {
  return html`<p class="definition">
    ${FIGURES[figure].definition()}
    <a href=${definitionHref(figure)} target="_blank" rel="noopener">${reportPageText.reportDefinition()}</a>
  </p>`;
}
