import type { Locale, TextId } from '@deskbell/ui';
import type { formText } from '../form/form-text.ts';
import type { articlesText } from '../articles/articles-text.ts';
import type { homeText } from '../home/home-text.ts';
import type { emojiText } from '../emoji/emoji-text.ts';
import type { filesText } from '../files/files-text.ts';
import type { laterText } from '../later/later-text.ts';
import type { pastText } from '../past/past-text.ts';
import type { peopleText } from '../people/people-text.ts';
import type { transcriptText } from '../transcript/transcript-text.ts';
import type { preChatText } from '../pre-chat/pre-chat-text.ts';
import type { toolsText } from '../tools/tools-text.ts';
import type { previewText } from '../preview/preview-text.ts';
import type { richText } from '../rich/rich-text.ts';
import type { surveyText } from '../survey/survey-text.ts';

/** English texts that are loaded when they are used: each part of the chat has an object of its own, whose type stands here. */
type Later = typeof laterText &
  typeof filesText &
  typeof emojiText &
  typeof toolsText &
  typeof previewText &
  typeof formText &
  typeof richText &
  typeof surveyText &
  typeof preChatText &
  typeof articlesText &
  typeof homeText &
  typeof pastText &
  typeof peopleText &
  typeof transcriptText;

/** Those of them that count something. */
type Plural = 'articlesFound';

/** Every id that a language must have of these, and no other. */
export type LaterTextId<Language extends Locale> = TextId<'widget', keyof Later, Plural, Language>;
