import { templates as ui } from '@deskbell/ui/locales/tr';
import type { LocaleTexts, Templates, UiTextId } from '@deskbell/ui';
import { str } from '@lit/localize';
import type { WidgetTextId } from '../widget-text.ts';

export const templates: Templates<UiTextId<'tr'> | WidgetTextId<'tr'>> = {
  ...ui,
  'widget.launcher': 'Bize yazın',
  'widget.close': 'Sohbeti kapat',
  'widget.unread.one': str`${0} yeni mesaj`,
  'widget.unread.other': str`${0} yeni mesaj`,
  'widget.launcherUnread': str`${0}, ${1}`,
  'widget.greeting': 'Merhaba, nasıl yardımcı olabiliriz?',
  'widget.greetingMore': 'Sorunuzu kendi sözlerinizle yazın. Bir insan okur ve burada yanıtlar.',
  'widget.here': 'Buradayız',
  'widget.away': 'Şu anda masada kimse yok',
  'widget.awayMore': 'Bize mesaj bırakın: kaybolmaz, burada yanıtlarız.',
  'widget.answering': 'Sizinle ilgileniyor',
  'widget.connecting': 'Bağlanıyor…',
  'widget.reconnecting': 'Yeniden bağlanıyor… Yazmaya devam edin, hiçbir şey kaybolmaz.',
  'widget.offline': 'Çevrimdışısınız. Yazmaya devam edin: bağlantı gelince gönderilir.',
  'widget.unreachable': 'Şu anda sohbete bağlanılamıyor. Yazmaya devam edin: bağlantı gelince gönderilir.',
  'widget.back': 'Geri',
  'widget.more': 'Daha fazla',
};

/** The texts of what is loaded later. */
export const later = (): Promise<LocaleTexts> => import('./later-tr.ts');
