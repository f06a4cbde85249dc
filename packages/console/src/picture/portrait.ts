import { css, html, nothing, type TemplateResult } from 'lit';

/** Somebody's picture, to stand above their initials within what is positioned: they are seen where it cannot be loaded. */
export function portrait(picture: string | undefined): TemplateResult | typeof nothing {
  if (picture === undefined) return nothing;
  return html`<img
    class="portrait"
    alt=""
    decoding="async"
    draggable="false"
    src=${picture}
    @load=${show}
    @error=${show}
  />`;
}

function show({ target, type }: Event): void {
  if (target instanceof HTMLImageElement) target.hidden = type === 'error';
}

export const portraitStyles = css`
  .portrait {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: 50%;
    object-fit: cover;
  }
`;
