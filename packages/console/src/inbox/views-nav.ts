import type { InboxCounts, InboxView } from '@deskbell/sdk/agent';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { findingText } from '../localization/text/finding-text.ts';
import { routeHref } from '../routing/route.ts';
import type { SavedViewAnswer } from './saved-views.ts';
import { countWords, viewWords } from './view-words.ts';

/** Always in sight; the others are behind the last one. */
const TABS: readonly InboxView[] = ['mine', 'waiting', 'open'];
const OTHERS: readonly InboxView[] = ['offered', 'unassigned', 'snoozed', 'resolved', 'all'];

interface ViewsNav {
  readonly siteId: string;
  readonly view: InboxView;
  readonly counts: InboxCounts;
  readonly savedViews: readonly SavedViewAnswer[];
  /** The saved view that is shown. */
  readonly savedId: string | null;
  readonly onView: (view: InboxView) => void;
  readonly onSaved: (view: SavedViewAnswer) => void;
}

/** The views with their counts: three as tabs, the rest and the saved ones in a menu. */
export function viewsNav(given: ViewsNav): TemplateResult {
  const { counts, savedId, savedViews, siteId, view } = given;
  const isOther = OTHERS.includes(view) || savedId !== null;
  const saved = savedViews.find(({ id }) => id === savedId);
  const choose = ({ detail }: CustomEvent<{ readonly item: { readonly value: string } }>): void => {
    const { value } = detail.item;
    const one = savedViews.find(({ id }) => `saved:${id}` === value);
    if (one) given.onSaved(one);
    else given.onView(value as InboxView);
  };
  return html`<nav class=${isOther ? 'crowded' : ''} aria-label=${consoleText.views()}>
    ${TABS.map((tab) => {
      const count = counts[tab as keyof InboxCounts];
      return html`<a
        href=${routeHref({ screen: 'inbox', siteId, view: tab, conversationId: null })}
        data-view=${tab}
        title=${viewWords(tab)}
        aria-current=${tab === view && !isOther ? 'page' : nothing}
        @click=${() => given.onView(tab)}
        ><span class="clip">${viewWords(tab)}</span>${renderCount(count, tab === 'waiting')}</a
      >`;
    })}
    <wa-dropdown placement="bottom-end" @wa-select=${choose}>
      <button
        slot="trigger"
        type="button"
        class="others ${isOther ? 'current' : ''}"
        data-more-views
        title=${findingText.moreViews()}
      >
        ${
          isOther
            ? html`<span class="clip" dir="auto">${saved?.name ?? viewWords(view)}</span>`
            : html`<span class="visually-hidden">${findingText.moreViews()}</span>`
        }${icon('chevron')}
      </button>
      ${OTHERS.map(
        (other) =>
          html`<wa-dropdown-item
            value=${other}
            type="checkbox"
            data-view=${other}
            .checked=${other === view && savedId === null}
            >${viewWords(other)}${
              other === 'all' ? nothing : html`<span slot="details">${countWords(counts[other])}</span>`
            }</wa-dropdown-item
          >`,
      )}
      ${
        savedViews.length === 0
          ? nothing
          : html`<wa-divider></wa-divider>
              <h3 class="menu-title">${findingText.savedViews()}</h3>
              ${savedViews.map(
                (one) =>
                  html`<wa-dropdown-item
                    value=${`saved:${one.id}`}
                    type="checkbox"
                    .checked=${one.id === savedId}
                    >${one.shared ? findingText.sharedView(one.name) : one.name}</wa-dropdown-item
                  >`,
              )}`
      }
    </wa-dropdown>
  </nav>`;
}

function renderCount(count: number, isPressing: boolean): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  return html`<span class="count ${isPressing ? 'pressing' : ''}">${countWords(count)}</span>`;
}
