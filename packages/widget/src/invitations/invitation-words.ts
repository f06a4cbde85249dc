import { textFor } from '@deskbell/sdk/visitor/settings';

/** What the card says by itself. In every language at once: they are few, and so there is nothing to wait for. */
const words = {
  /** Its name for screen readers. */
  name: {
    en: 'Message from {site}',
    pl: 'Wiadomość od {site}',
    cs: 'Zpráva od {site}',
    ru: 'Сообщение от {site}',
    uk: 'Повідомлення від {site}',
    de: 'Nachricht von {site}',
    es: 'Mensaje de {site}',
    fr: 'Message de {site}',
    it: 'Messaggio da {site}',
    'pt-BR': 'Mensagem de {site}',
    tr: '{site} mesajı',
    ar: 'رسالة من {site}',
  },
  close: {
    en: 'Close this message',
    pl: 'Zamknij tę wiadomość',
    cs: 'Zavřít tuto zprávu',
    ru: 'Закрыть это сообщение',
    uk: 'Закрити це повідомлення',
    de: 'Diese Nachricht schließen',
    es: 'Cerrar este mensaje',
    fr: 'Fermer ce message',
    it: 'Chiudi questo messaggio',
    'pt-BR': 'Fechar esta mensagem',
    tr: 'Bu mesajı kapat',
    ar: 'إغلاق هذه الرسالة',
  },
  answer: {
    en: 'Answer',
    pl: 'Odpowiedz',
    cs: 'Odpovědět',
    ru: 'Ответить',
    uk: 'Відповісти',
    de: 'Antworten',
    es: 'Responder',
    fr: 'Répondre',
    it: 'Rispondi',
    'pt-BR': 'Responder',
    tr: 'Yanıtla',
    ar: 'الرد',
  },
  notNow: {
    en: 'Not now',
    pl: 'Nie teraz',
    cs: 'Teď ne',
    ru: 'Не сейчас',
    uk: 'Не зараз',
    de: 'Nicht jetzt',
    es: 'Ahora no',
    fr: 'Pas maintenant',
    it: 'Non ora',
    'pt-BR': 'Agora não',
    tr: 'Şimdi değil',
    ar: 'ليس الآن',
  },
  more: {
    en: 'Read more',
    pl: 'Czytaj więcej',
    cs: 'Více informací',
    ru: 'Подробнее',
    uk: 'Докладніше',
    de: 'Mehr lesen',
    es: 'Leer más',
    fr: 'En savoir plus',
    it: 'Scopri di più',
    'pt-BR': 'Saiba mais',
    tr: 'Devamını oku',
    ar: 'اقرأ المزيد',
  },
} as const;

/** All languages that there are words in. */
export const wordLanguages: readonly string[] = Object.keys(words.name);

/** The card's own words for a reader of these languages, best first. */
export function invitationWord(name: keyof typeof words, wanted: readonly string[]): string {
  return textFor(words[name], spoken(wanted)) ?? '';
}

/** Those of them that there are words in; then all come out in one language. */
export function spoken(wanted: readonly string[]): readonly string[] {
  return wanted.filter((tag) =>
    wordLanguages.some((known) => known.slice(0, 2) === tag.slice(0, 2).toLowerCase()),
  );
}

/** In which direction the reader's own language is written. */
export function readingDirection(wanted: readonly string[]): 'ltr' | 'rtl' {
  return spoken(wanted)[0]?.toLowerCase().startsWith('ar') ? 'rtl' : 'ltr';
}
