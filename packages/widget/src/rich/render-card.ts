import { type TemplateResult, html, nothing } from 'lit';
import type { ChatItem } from '../parts/part.ts';
import { richText } from './rich-text.ts';

type Body<Type> = Extract<ChatItem['body'], { type: Type }>;

/** The desk lets nothing else through; nothing else is ever a link here (A4). */
const linkable = /^(?:https?:|mailto:|tel:)/i;

/** Something to look at. The picture has its room before it is there, so that nothing moves when it comes. */
export function renderCard(
  { image, links, text, title }: Body<'card'>,
  id: string,
  choices: unknown,
  renderText: (body: { readonly text: string }) => unknown,
): TemplateResult {
  return html`<div class="card" role="group" aria-labelledby=${id}>
    ${
      image
        ? html`<img
            src=${image.url}
            alt=${image.alt}
            width="480"
            height="270"
            loading="lazy"
            decoding="async"
            referrerpolicy="no-referrer"
          />`
        : nothing
    }
    <div class="card-body">
      <p class="card-title" id=${id} dir="auto">${title}</p>
      ${text === undefined ? nothing : html`<div class="markdown" dir="auto">${renderText({ text })}</div>`}
      ${links?.length ? html`<div class="choices">${links.map(renderLink)}</div>` : nothing} ${choices}
    </div>
  </div>`;
}

function renderLink({
  label,
  url,
}: {
  readonly label: string;
  readonly url: string;
}): TemplateResult | typeof nothing {
  if (!linkable.test(url)) return nothing;
  const leaves = /^https?:/i.test(url);
  return html`<a
    class="card-link"
    href=${url}
    target=${leaves ? '_blank' : nothing}
    rel="noopener noreferrer nofollow"
    ><span dir="auto">${label}</span
    >${leaves ? html`<span class="visually-hidden">, ${richText.richNewTab()}</span>` : nothing}</a
  >`;
}

/** Points to an article; the whole of it opens in place of the conversation. */
export function renderArticle({ excerpt, title }: Body<'article'>, read: () => void): TemplateResult {
  return html`<button type="button" class="card article" @click=${read}>
    <span class="card-body">
      <span class="card-title" dir="auto">${title}</span>
      ${excerpt ? html`<span class="excerpt" dir="auto">${excerpt}</span>` : nothing}
      <span class="more">${richText.richRead()}</span>
    </span>
  </button>`;
}
