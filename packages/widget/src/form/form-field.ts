/** One question of a form, in the reader's words: as a bot, a flow or the site asks it. */
export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'longText' | 'email' | 'phone' | 'number' | 'date' | 'choice';
  /** Default: it must be filled in. */
  readonly optional?: boolean | undefined;
  readonly hint?: string | undefined;
  /** Of a `choice`. */
  readonly options?: readonly { readonly id: string; readonly label: string }[] | undefined;
  /** What browsers may fill in by themselves, as in HTML; by default by its kind. */
  readonly autocomplete?: 'name' | undefined;
}

/** What was filled in, by the ids of the fields. */
export type FormValues = Readonly<Record<string, string>>;
