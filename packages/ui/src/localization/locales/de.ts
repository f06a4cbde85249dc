import { str } from '@lit/localize';
import type { Templates } from '../localization.ts';
import type { UiTextId } from '../ui-text.ts';

export const templates: Templates<UiTextId<'de'>> = {
  'ui.conversation': 'Unterhaltung',
  'ui.you': 'Sie',
  'ui.visitor': 'Gast',
  'ui.support': 'Kundendienst',
  'ui.note': 'Interne Notiz',
  'ui.newMessages': 'Neu',
  'ui.toLatest': 'Zur neuesten Nachricht',
  'ui.loading': 'Unterhaltung wird geladen',
  'ui.loadOlder': 'Frühere Nachrichten anzeigen',
  'ui.sending': 'Wird gesendet',
  'ui.willBeSent': 'Wird gesendet, sobald Sie wieder online sind',
  'ui.sent': 'Gesendet',
  'ui.seen': 'Gelesen',
  'ui.notSent': 'Nicht gesendet',
  'ui.edited': 'bearbeitet',
  'ui.deleted': 'Diese Nachricht wurde gelöscht',
  'ui.retry': 'Noch einmal',
  'ui.discard': 'Verwerfen',
  'ui.isTyping': str`${0} schreibt`,
  'ui.said': str`${0}: ${1}`,
  'ui.message': 'Nachricht',
  'ui.writeMessage': 'Nachricht schreiben …',
  'ui.send': 'Senden',
  'ui.charactersLeft.one': str`Noch ${0} Zeichen`,
  'ui.charactersLeft.other': str`Noch ${0} Zeichen`,
  'ui.charactersTooMany.one': str`${0} Zeichen zu lang: Bitte kürzen oder in zwei Teilen senden`,
  'ui.charactersTooMany.other': str`${0} Zeichen zu lang: Bitte kürzen oder in zwei Teilen senden`,
};
