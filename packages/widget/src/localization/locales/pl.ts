import { templates as ui } from '@deskbell/ui/locales/pl';
import type { Templates, UiTextId } from '@deskbell/ui';
import { str } from '@lit/localize';
import type { WidgetTextId } from '../widget-text.ts';

export const templates: Templates<UiTextId | WidgetTextId> = {
  ...ui,
  'widget.launcher': 'Napisz do nas',
  'widget.close': 'Zamknij czat',
  'widget.unread.one': str`${0} nowa wiadomość`,
  'widget.unread.few': str`${0} nowe wiadomości`,
  'widget.unread.many': str`${0} nowych wiadomości`,
  'widget.unread.other': str`${0} nowej wiadomości`,
  'widget.launcherUnread': str`${0}, ${1}`,
  'widget.greeting': 'Dzień dobry, w czym możemy pomóc?',
  'widget.greetingMore': 'Zapytaj własnymi słowami. Przeczyta to człowiek i odpowie właśnie tutaj.',
  'widget.here': 'Jesteśmy na miejscu',
  'widget.away': 'Teraz nikogo nie ma przy biurku',
  'widget.awayMore': 'Zostaw wiadomość: nie zginie, a odpowiemy tutaj.',
  'widget.answering': 'Odpowiada na Twoje pytania',
  'widget.queued': 'Mamy Twoją wiadomość, wkrótce ktoś odpowie',
  'widget.queuedAway': 'Mamy Twoją wiadomość i odpowiemy tutaj',
  'widget.resolved': 'Rozwiązane. Coś jeszcze? Po prostu napisz',
  'widget.ended': 'Ta rozmowa jest zakończona',
  'widget.connecting': 'Łączenie…',
  'widget.reconnecting': 'Ponowne łączenie… Pisz dalej, nic nie zginie.',
  'widget.offline': 'Jesteś offline. Pisz dalej: wyślemy, gdy wróci połączenie.',
  'widget.unreachable': 'Chwilowo brak połączenia z czatem. Pisz dalej: wyślemy, gdy wróci.',
  'widget.notHere': 'Ten czat nie jest ustawiony dla tej strony.',
  'widget.outdated': 'Czat został odnowiony. Odśwież stronę, aby kontynuować.',
  'widget.unavailable': 'Czat nie jest już osiągalny. Odśwież stronę, aby spróbować ponownie.',
  'widget.more': 'Więcej',
  'widget.sound': 'Dzwonek, gdy ktoś odpowie',
  'widget.end': 'Zakończ rozmowę',
  'widget.endAsk': 'Zakończyć tę rozmowę?',
  'widget.endKeep': 'Zostaw otwartą',
  'widget.endFailed': 'Nie udało się zakończyć rozmowy: brak połączenia. Spróbuj za chwilę.',
  'widget.startNew': 'Zacznij nową rozmowę',
};
