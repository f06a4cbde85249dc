import type { FlowTexts } from './flow-types.ts';

/** A text in a language, else in the first it has; '' for none. */
export function textOf(texts: FlowTexts | undefined, language: string): string {
  if (!texts) return '';
  const primary = language.split('-', 1)[0] ?? language;
  const known = [language, primary].find((tag) => Object.hasOwn(texts, tag));
  return (known === undefined ? Object.values(texts)[0] : texts[known]) ?? '';
}
