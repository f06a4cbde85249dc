export type { Readable } from '@deskbell/sdk';
export { ofDocument } from './page/of-document.ts';
export { ReadableController } from './reactive/readable-controller.ts';

export { markdownStyles, renderMarkdown } from './markdown/markdown.ts';
export { TextRenderer } from './markdown/text-renderer.ts';
export { plainText } from './markdown/plain-text.ts';
export { anchorId, articleNodes } from './articles/article-nodes.ts';

export { tokens } from './theme/tokens.ts';
export { bellPath } from './theme/bell-path.ts';
export { lineIcon } from './icons/line-icon.ts';
export { baseStyles } from './theme/base-styles.ts';

export { daysBetween, formatAgo, formatDateTime, formatDay, formatTime } from './time/format-time.ts';

export { wantedLocales } from './localization/locale.ts';
export type { ChosenLocale } from './localization/locale.ts';
export {
  addTexts,
  amendTexts,
  configureLocales,
  currentLocale,
  setLocale,
  textDirection,
} from './localization/localization.ts';
export type { LocaleLoaders, LocaleTexts, Templates } from './localization/localization.ts';
export type { Locale, TextId } from './localization/plural-categories.ts';
export { pluralCategory } from './localization/plural.ts';
export { uiText } from './localization/ui-text.ts';
export type { UiTextId } from './localization/ui-text.ts';

export { DeskbellTimeline } from './timeline/timeline-element.ts';
export type { Explain, Explained } from './timeline/render-row.ts';
export type { PagesBody, TimelineBody } from './timeline/timeline-row.ts';
export { DeskbellComposer } from './composer/composer-element.ts';
