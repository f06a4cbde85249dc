import type { StepCondition } from '@deskbell/protocol';

/** A language tag without script and region, in lower case: `pt` for `pt-BR`. */
export function primaryLanguage(tag: string): string {
  return (tag.split('-', 1)[0] ?? tag).toLowerCase();
}

/** Languages are compared without their regions. */
export function withPrimaryLanguages<T extends Pick<StepCondition, 'languages'>>(condition: T): T {
  const { languages } = condition;
  return languages === undefined ? condition : { ...condition, languages: languages.map(primaryLanguage) };
}
