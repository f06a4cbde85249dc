import type { CrisisPlan } from '../plan/site-plan.ts';
import { primaryLanguage } from '../plan/primary-language.ts';

/** The prepared answer in the visitor's language, or else in the site's first; `null` when there is none (E7). */
export function crisisAnswer({ answer }: Pick<CrisisPlan, 'answer'>, locale: string | null): string | null {
  const texts = Object.entries(answer ?? {});
  const wanted = locale?.toLowerCase();
  const language = locale === null ? undefined : primaryLanguage(locale);
  const found =
    texts.find(([tag]) => tag.toLowerCase() === wanted) ??
    texts.find(([tag]) => tag.toLowerCase() === language) ??
    texts.find(([tag]) => primaryLanguage(tag) === language) ??
    texts[0];
  return found?.[1] ?? null;
}
