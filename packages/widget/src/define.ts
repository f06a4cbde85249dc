import '@deskbell/ui/define';
import { configureLocales } from '@deskbell/ui';
import { DeskbellChat } from './chat/chat-element.ts';
import { widgetLocales } from './localization/widget-locales.ts';

declare global {
  interface HTMLElementTagNameMap {
    'deskbell-chat': DeskbellChat;
  }
}

configureLocales(widgetLocales);
// A page may carry two copies of this module, such as a bundle of its own and the script tag: the first one stays.
if (!customElements.get('deskbell-chat')) customElements.define('deskbell-chat', DeskbellChat);
