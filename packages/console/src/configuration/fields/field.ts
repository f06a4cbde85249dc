import type { SiteConfiguration } from '@deskbell/sdk/agent';
import type { TemplateResult } from 'lit';
import type { FormContext } from '../editors/form-context.ts';

/** A text in the reader's language. */
export type Words = () => string;

export interface FieldOption {
  readonly value: string;
  readonly words: string;
}
/** What there is to choose from in a configuration, such as its queues. */
export type OptionsOf = (document: SiteConfiguration) => readonly FieldOption[];

/** What a thing of a list or table is called there, for its heading and for differences. */
export type TitleOf = (value: unknown, document: SiteConfiguration) => string;

interface Named {
  /** Its name in the configuration. */
  readonly key: string;
  readonly words: Words;
  readonly hint?: Words;
}
interface MayBeLeftOut {
  readonly optional?: true;
  /** What it means to leave it out. */
  readonly none?: Words;
}

export interface TextField extends Named, MayBeLeftOut {
  readonly kind: 'text';
  readonly input?: 'time' | 'date' | 'email' | 'url' | 'text';
  readonly most?: number;
  /** Never turned around, such as an address. */
  readonly ltr?: true;
  readonly placeholder?: string;
}
/** A time span such as `30s`. */
export interface SpanField extends Named, MayBeLeftOut {
  readonly kind: 'span';
}
export interface NumberField extends Named, MayBeLeftOut {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
  /** Kept as a share, shown as a percentage. */
  readonly percent?: true;
}
export interface ChoiceField extends Named, MayBeLeftOut {
  readonly kind: 'choice';
  readonly options: readonly (readonly [value: string | boolean, words: Words])[];
}
export interface SwitchField extends Named {
  readonly kind: 'switch';
}
/** One text for each language. */
export interface TextsField extends Named, MayBeLeftOut {
  readonly kind: 'texts';
  readonly long?: true;
  readonly most?: number;
}
/** Several texts, one a line. */
export interface LinesField extends Named, MayBeLeftOut {
  readonly kind: 'lines';
}
export interface PickField extends Named, MayBeLeftOut {
  readonly kind: 'pick';
  readonly of: OptionsOf;
}
export interface PicksField extends Named, MayBeLeftOut {
  readonly kind: 'picks';
  readonly of: OptionsOf;
}
export interface ColourField extends Named, MayBeLeftOut {
  readonly kind: 'colour';
}
/** Names with a number from 1 to 10. */
export interface LevelsField extends Named, MayBeLeftOut {
  readonly kind: 'levels';
  /** Left out: languages. */
  readonly of?: OptionsOf;
}
/** Names with a text. */
export interface EntriesField extends Named {
  readonly kind: 'entries';
  /** What their names may be, and what such a name is called; default: names of texts. */
  readonly named?: RegExp;
  readonly nameWords?: Words;
  /** None of them: it is left out. */
  readonly optional?: true;
}
/** A moment as an ISO time. */
export interface MomentField extends Named, MayBeLeftOut {
  readonly kind: 'moment';
}
/** Open hours by weekday. */
export interface WeekField extends Named {
  readonly kind: 'week';
}
/** Things that belong together. With `blank` they may be left out, and begin with that. */
export interface GroupField extends Named {
  readonly kind: 'group';
  readonly fields: readonly Field[];
  readonly blank?: unknown;
}
/** One of several forms. */
export interface CasesField extends Named {
  readonly kind: 'cases';
  readonly cases: readonly Case[];
}
export interface ListField extends Named {
  readonly kind: 'list';
  readonly shape: Shape;
  readonly title: TitleOf;
  readonly blank: unknown;
  readonly add: Words;
  /** An empty list is left out. */
  readonly optional?: true;
}
/** Things under names of their own. */
export interface TableField extends Named {
  readonly kind: 'table';
  readonly fields: readonly Field[];
  readonly title: TitleOf;
  readonly blank: unknown;
  readonly add: Words;
  /** What their names are. */
  readonly named: 'key' | 'language' | 'email';
  /** Each has a page of its own. */
  readonly pages?: true;
  /** Below the heading of a page. */
  readonly summary?: (value: unknown, document: SiteConfiguration) => string;
}
/** Something drawn of what stands around it; it has no value of its own. */
export interface DrawnField extends Named {
  readonly kind: 'drawn';
  readonly draw: (value: unknown, form: FormContext) => TemplateResult;
}

export interface Case {
  readonly id: string;
  readonly words: Words;
  readonly is: (value: unknown) => boolean;
  readonly blank: unknown;
  readonly fields: readonly Field[];
  /** Edits the value itself, which is no block of fields. */
  readonly self?: TextField | SpanField;
}
export type Shape = { readonly fields: readonly Field[] } | { readonly cases: readonly Case[] };

/** One field of the configuration: how it is called, said and changed. */
export type Field =
  | TextField
  | SpanField
  | NumberField
  | ChoiceField
  | SwitchField
  | TextsField
  | LinesField
  | PickField
  | PicksField
  | ColourField
  | LevelsField
  | EntriesField
  | MomentField
  | WeekField
  | GroupField
  | CasesField
  | ListField
  | TableField
  | DrawnField;
