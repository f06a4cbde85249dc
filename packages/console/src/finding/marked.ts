import { html, type TemplateResult } from 'lit';

/** A text with what was found in it marked. Places are in UTF-16 code units, in their order. */
export function marked(
  text: string,
  matches: readonly (readonly [number, number])[],
): readonly (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const [from, to] of matches) {
    parts.push(text.slice(at, from), html`<mark>${text.slice(from, to)}</mark>`);
    at = to;
  }
  return [...parts, text.slice(at)];
}
