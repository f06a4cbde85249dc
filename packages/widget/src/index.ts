export { DeskbellChat } from './chat/chat-element.ts';
export { widgetLocales } from './localization/widget-locales.ts';
export type { DeskbellApi, DeskbellAttributes, DeskbellToken } from './loader/deskbell-api.ts';
export type { DeskbellEventDetails } from './loader/deskbell-events.ts';
export type { DeskbellChatEvents, DeskbellChatProps } from './typings/chat-props.ts';
export type { Settings } from './loader/settings.ts';
