import { templates as ui } from '@deskbell/ui/locales/it';
import type { LocaleTexts, Templates, UiTextId } from '@deskbell/ui';
import { str } from '@lit/localize';
import type { WidgetTextId } from '../widget-text.ts';

export const templates: Templates<UiTextId<'it'> | WidgetTextId<'it'>> = {
  ...ui,
  'widget.launcher': 'Scrivici',
  'widget.close': 'Chiudi la chat',
  'widget.unread.one': str`${0} nuovo messaggio`,
  'widget.unread.many': str`${0} di nuovi messaggi`,
  'widget.unread.other': str`${0} nuovi messaggi`,
  'widget.launcherUnread': str`${0}, ${1}`,
  'widget.greeting': 'Ciao, come possiamo aiutarti?',
  'widget.greetingMore': 'Chiedi con parole tue. Una persona legge e ti risponde proprio qui.',
  'widget.here': 'Siamo qui',
  'widget.away': 'In questo momento non c’è nessuno',
  'widget.awayMore': 'Lasciaci un messaggio: non va perso e ti rispondiamo qui.',
  'widget.answering': 'È qui per te',
  'widget.connecting': 'Connessione…',
  'widget.reconnecting': 'Riconnessione… Continua a scrivere, non si perde nulla.',
  'widget.offline': 'Sei offline. Continua a scrivere: partirà quando torni online.',
  'widget.unreachable':
    'La chat non è raggiungibile in questo momento. Continua a scrivere: partirà appena torna.',
  'widget.back': 'Indietro',
  'widget.more': 'Altro',
};

/** The texts of what is loaded later. */
export const later = (): Promise<LocaleTexts> => import('./later-it.ts');
