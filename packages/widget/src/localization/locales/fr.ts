import { templates as ui } from '@deskbell/ui/locales/fr';
import type { LocaleTexts, Templates, UiTextId } from '@deskbell/ui';
import { str } from '@lit/localize';
import type { WidgetTextId } from '../widget-text.ts';

export const templates: Templates<UiTextId<'fr'> | WidgetTextId<'fr'>> = {
  ...ui,
  'widget.launcher': 'Écrivez-nous',
  'widget.close': 'Fermer le chat',
  'widget.unread.one': str`${0} nouveau message`,
  'widget.unread.many': str`${0} de nouveaux messages`,
  'widget.unread.other': str`${0} nouveaux messages`,
  'widget.launcherUnread': str`${0}, ${1}`,
  'widget.greeting': 'Bonjour, comment pouvons-nous vous aider ?',
  'widget.greetingMore': 'Posez votre question avec vos mots. Une personne la lit et vous répond ici même.',
  'widget.here': 'Nous sommes là',
  'widget.away': 'Personne n’est disponible pour le moment',
  'widget.awayMore': 'Laissez-nous un message : il est conservé et nous répondons ici.',
  'widget.answering': 'Est là pour vous',
  'widget.connecting': 'Connexion…',
  'widget.reconnecting': 'Reconnexion… Continuez à écrire, rien ne se perd.',
  'widget.offline': 'Vous êtes hors ligne. Continuez à écrire : tout partira au retour de la connexion.',
  'widget.unreachable':
    'Le chat est injoignable pour l’instant. Continuez à écrire : tout partira à son retour.',
  'widget.back': 'Retour',
  'widget.more': 'Plus',
};

/** The texts of what is loaded later. */
export const later = (): Promise<LocaleTexts> => import('./later-fr.ts');
