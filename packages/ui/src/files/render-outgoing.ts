import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { currentLocale } from '../localization/localization.ts';
import { uiText } from '../localization/ui-text.ts';
import { describeState } from './describe-state.ts';
import { crossIcon, iconOf } from './file-icons.ts';
import type { FilesTexts } from './files-texts.ts';
import { type OutgoingFile, isUnderway, stateOf } from './outgoing-file.ts';

export interface OutgoingContext {
  readonly items: readonly OutgoingFile[];
  /** What may be sent at most, in bytes; `null` while unknown. */
  readonly largest: number | null;
  /** How many go with a message, when somebody wanted more; else `null`. */
  readonly tooMany: number | null;
  readonly isDropping: boolean;
  readonly texts: FilesTexts;
  remove(item: OutgoingFile): void;
  retry(item: OutgoingFile): void;
}

/** What canvases can draw; others show what kind they are. */
const drawn = /^image\/(?:png|jpeg|gif|webp|avif)$/;

/** The files that are about to be sent, above the composer, and where to drop more. */
export function renderOutgoing(context: OutgoingContext): TemplateResult | typeof nothing {
  const { isDropping, items, texts, tooMany } = context;
  if (items.length === 0 && tooMany === null && !isDropping) return nothing;
  return html`${isDropping ? html`<div class="dropzone"><p>${texts.filesDrop()}</p></div>` : nothing}
  ${
    tooMany === null
      ? nothing
      : html`<p class="notice" role="alert">
          ${texts.filesMost(new Intl.NumberFormat(currentLocale().tag).format(tooMany))}
        </p>`
  }
  ${
    items.length
      ? html`<ul class="outgoing" aria-label=${texts.filesToSend()}>
          ${repeat(
            items,
            ({ key }) => key,
            (item) => renderItem(item, context),
          )}
        </ul>`
      : nothing
  }`;
}

function renderItem(item: OutgoingFile, { largest, remove, retry, texts }: OutgoingContext): TemplateResult {
  const { file } = item;
  const state = stateOf(item);
  const { isProblem, mayRetry, words } = describeState(item, largest, texts);
  const id = `outgoing-${String(item.key)}`;
  return html`<li>
    <span class="preview"
      >${
        drawn.test(file.type)
          ? html`<deskbell-picture aria-hidden="true" .source=${file}></deskbell-picture>`
          : iconOf(file.type)
      }</span
    >
    <span class="about">
      <b id=${id} dir="auto">${file.name}</b>
      <small class=${isProblem ? 'problem' : ''} role=${isProblem ? 'alert' : nothing}>${words}</small>
      ${
        item.upload && isUnderway(item)
          ? html`<progress
              aria-labelledby=${id}
              max=${file.size}
              .value=${state.state === 'sending' ? state.sent : state.state === 'checking' ? file.size : 0}
            ></progress>`
          : nothing
      }
    </span>
    ${
      mayRetry
        ? html`<button
            type="button"
            class="again"
            aria-label="${uiText.retry()}: ${file.name}"
            @click=${() => retry(item)}
          >
            ${uiText.retry()}
          </button>`
        : nothing
    }
    <button
      type="button"
      class="icon"
      aria-label="${texts.fileRemove()}: ${file.name}"
      title=${texts.fileRemove()}
      @click=${() => remove(item)}
    >
      ${crossIcon}
    </button>
  </li>`;
}
