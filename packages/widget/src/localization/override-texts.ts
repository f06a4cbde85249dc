import { LOCALE_STATUS_EVENT, type StrResult, str } from '@lit/localize';
import { type Templates, amendTexts, currentLocale } from '@deskbell/ui';

/** A site's own words: by language tag, and by the id of the text without `widget.`, such as `greeting` or `ui.send`. */
type OwnTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const placeholder = /\{(\d+)\}/;

/**
 * Puts a site's own words in place of ours, from now on and in every language that it gives some for: words for `de-AT` go
 * before those for `de`. `{0}`, `{1}` … stand for what the text tells of; in texts that tell of nothing they stay as they are.
 * What nobody asks for is left alone.
 */
export async function overrideTexts(texts: OwnTexts): Promise<void> {
  const telling = await textsWithValues(texts);
  amendTexts((templates, { locale, tag }) => {
    for (const own of ownTexts(texts, locale, tag)) {
      for (const [id, text] of Object.entries(own)) {
        const key = id.startsWith('ui.') ? id : `widget.${id}`;
        templates[key] = template(text, telling[key.replace(/\.(?:zero|one|two|few|many)$/, '.other')]);
      }
    }
  });
  // What is on the screen already says it, too.
  window.dispatchEvent(
    new CustomEvent(LOCALE_STATUS_EVENT, {
      detail: { status: 'ready', readyLocale: currentLocale().locale },
    }),
  );
}

/** Those that fit the reader, the more special ones last. */
function ownTexts(texts: OwnTexts, locale: string, tag: string): readonly OwnTexts[string][] {
  const language = locale.slice(0, 2);
  return [language, locale, tag].flatMap((wanted) =>
    Object.entries(texts)
      .filter(([key]) => key.toLowerCase() === wanted.toLowerCase())
      .map(([, own]) => own),
  );
}

/** English stands in the source, where nobody can see which texts tell of something; they are the same in all languages. */
async function textsWithValues(texts: OwnTexts): Promise<Partial<Templates>> {
  const all = Object.values(texts).flatMap((own) => Object.values(own));
  if (!all.some((text) => placeholder.test(text))) return {};
  const { templates, later } = await import('./locales/de.ts');
  return { ...templates, ...(await later()).templates };
}

function template(text: string, model: Templates[string] | undefined): string | StrResult {
  if (typeof model !== 'object') return text;
  const strings = [''];
  const values: number[] = [];
  // Every second piece is the number of a value.
  for (const [index, piece] of text.split(placeholder).entries()) {
    if (index % 2 === 1 && Number(piece) < model.values.length) {
      values.push(Number(piece));
      strings.push('');
    } else strings.push(`${strings.pop()}${index % 2 === 1 ? `{${piece}}` : piece}`);
  }
  return str(Object.assign(strings, { raw: strings }), ...values);
}
