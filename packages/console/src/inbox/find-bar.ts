import { html, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { findingText } from '../localization/text/finding-text.ts';

interface FindBar {
  readonly text: string;
  /** How many conditions are on. */
  readonly conditions: number;
  readonly isFiltering: boolean;
  readonly onText: (text: string) => void;
  readonly onFilter: () => void;
  /** The arrow leads from the field into what is found. */
  readonly onDown: () => void;
}

/** The field to search in, and the way to the filter. */
export function findBar({
  text,
  conditions,
  isFiltering,
  onText,
  onFilter,
  onDown,
}: FindBar): TemplateResult {
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    onDown();
  };
  const filterWords = conditions === 0 ? findingText.filter() : findingText.filterOn(String(conditions));
  return html`<div class="find" role="search">
    <label class="search"
      >${icon('search')}<input
        type="search"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        placeholder=${findingText.search()}
        aria-label=${findingText.searchLabel()}
        .value=${text}
        @input=${({ currentTarget }: InputEvent) => onText((currentTarget as HTMLInputElement).value)}
        @keydown=${onKeydown}
    /></label>
    <button
      type="button"
      class="filter ${conditions > 0 ? 'on' : ''}"
      data-filter
      aria-expanded=${isFiltering}
      title=${filterWords}
      @click=${onFilter}
    >
      ${icon('filter')}<span class="visually-hidden">${filterWords}</span>${
        conditions > 0 ? html`<span aria-hidden="true">${conditions}</span>` : ''
      }
    </button>
  </div>`;
}
