export { DeskbellChat } from './chat/chat-element.ts';
export { widgetLocales } from './localization/widget-locales.ts';
export type { DeskbellApi, DeskbellEventDetails } from './loader/deskbell-api.ts';
export type { Settings } from './loader/settings.ts';
