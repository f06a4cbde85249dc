import type { FlowDefinition } from '@deskbell/protocol';
import { primaryLanguage } from '../plan/primary-language.ts';

/** The languages a flow speaks, the first one being for everybody else. */
export function flowLanguages({ speaker }: Pick<FlowDefinition, 'speaker'>): readonly string[] {
  return Object.keys(speaker);
}

/** In which of its languages a flow speaks to somebody. */
export function flowLanguageFor(definition: Pick<FlowDefinition, 'speaker'>, locale: string | null): string {
  const all = flowLanguages(definition);
  const wanted = locale?.toLowerCase();
  const primary = locale === null ? undefined : primaryLanguage(locale);
  return (
    all.find((tag) => tag.toLowerCase() === wanted) ??
    all.find((tag) => tag.toLowerCase() === primary) ??
    all.find((tag) => primaryLanguage(tag) === primary) ??
    all[0] ??
    'en'
  );
}
