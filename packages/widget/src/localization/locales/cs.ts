import { templates as ui } from '@deskbell/ui/locales/cs';
import type { LocaleTexts, Templates, UiTextId } from '@deskbell/ui';
import { str } from '@lit/localize';
import type { WidgetTextId } from '../widget-text.ts';

export const templates: Templates<UiTextId<'cs'> | WidgetTextId<'cs'>> = {
  ...ui,
  'widget.launcher': 'Napište nám',
  'widget.close': 'Zavřít chat',
  'widget.unread.one': str`${0} nová zpráva`,
  'widget.unread.few': str`${0} nové zprávy`,
  'widget.unread.many': str`${0} nové zprávy`,
  'widget.unread.other': str`${0} nových zpráv`,
  'widget.launcherUnread': str`${0}, ${1}`,
  'widget.greeting': 'Dobrý den, jak vám můžeme pomoci?',
  'widget.greetingMore': 'Zeptejte se vlastními slovy. Přečte si to člověk a odpoví přímo tady.',
  'widget.here': 'Jsme tu pro vás',
  'widget.away': 'Právě teď tu nikdo není',
  'widget.awayMore': 'Nechte nám zprávu: neztratí se a odpovíme tady.',
  'widget.answering': 'Odpovídá na vaše dotazy',
  'widget.connecting': 'Připojování…',
  'widget.reconnecting': 'Obnovuje se připojení… Pište dál, nic se neztratí.',
  'widget.offline': 'Jste offline. Pište dál: odešleme, jakmile budete zpět.',
  'widget.unreachable': 'Chat je teď bez spojení. Pište dál: odešleme, jakmile se obnoví.',
  'widget.back': 'Zpět',
  'widget.more': 'Další',
};

/** The texts of what is loaded later. */
export const later = (): Promise<LocaleTexts> => import('./later-cs.ts');
