import { localized } from '../plan/localized.ts';
import type { CrisisPlan } from '../plan/site-plan.ts';

/** The prepared answer in the visitor's language, or else in the site's first; `null` when there is none (E7). */
export function crisisAnswer({ answer }: Pick<CrisisPlan, 'answer'>, locale: string | null): string | null {
  return localized(answer ?? {}, locale);
}
