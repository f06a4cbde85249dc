import type { SiteConfiguration } from '@deskbell/sdk/agent';
import { skillWords } from '../../event/skill-words.ts';
import { isBlock } from '../draft/tree.ts';
import type { FieldOption, OptionsOf } from './field.ts';

const named =
  (of: (document: SiteConfiguration) => Readonly<Record<string, { readonly name?: string | undefined }>>) =>
  (document: SiteConfiguration): readonly FieldOption[] =>
    Object.entries(of(document)).map(([value, { name }]) => ({ value, words: name ?? value }));

const keyed =
  (of: (document: SiteConfiguration) => Readonly<Record<string, unknown>>) =>
  (document: SiteConfiguration): readonly FieldOption[] =>
    Object.keys(of(document)).map((value) => ({ value, words: value }));

export const queueOptions: OptionsOf = named(({ queues }) => queues);
export const teamOptions: OptionsOf = named(({ teams }) => teams);
export const skillOptions: OptionsOf = named(({ skills }) => skills);
export const policyOptions: OptionsOf = named(({ policies }) => policies);
export const calendarOptions: OptionsOf = keyed(({ calendars }) => calendars);
export const slaOptions: OptionsOf = keyed(({ slas }) => slas);
export const rosterOptions: OptionsOf = keyed(({ rosters }) => rosters);
export const surveyOptions: OptionsOf = keyed(({ surveys }) => surveys);

/** Skills, and the languages that anybody speaks or asks for. */
export const skillAndLanguageOptions: OptionsOf = (document) => [
  ...skillOptions(document),
  ...languagesOf(document).map((tag) => ({ value: `language:${tag}`, words: skillWords(`language:${tag}`) })),
];

/** Every text of a block under `name`, or its key. */
export function nameOf(value: unknown): string {
  return isBlock(value) && typeof value['name'] === 'string' ? value['name'] : '';
}

function languagesOf({ agents }: SiteConfiguration): readonly string[] {
  const tags = Object.values(agents).flatMap(({ languages }) => Object.keys(languages ?? {}));
  return [...new Set(tags.map((tag) => tag.split('-')[0] ?? tag))].sort();
}
