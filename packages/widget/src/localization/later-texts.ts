import type { Locale, TextId } from '@deskbell/ui';
import type { laterText } from '../later/later-text.ts';

/** English texts that are loaded when they are used: each part of the chat has an object of its own, whose type stands here. */
type Later = typeof laterText;

/** Those of them that count something. */
type Plural = never;

/** Every id that a language must have of these, and no other. */
export type LaterTextId<Language extends Locale> = TextId<'widget', keyof Later, Plural, Language>;
