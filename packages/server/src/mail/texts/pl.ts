import type { MailTexts } from '../mail-text.ts';

export const pl: MailTexts = {
  invitation: {
    subject: 'Zaproszenie do obsługi {site}',
    greeting: 'Dzień dobry, {name}!',
    body: [
      '{by} zaprasza Cię do odpowiadania odwiedzającym {site}.',
      'Link loguje jeden raz i pozwala ustawić hasło. Działa przez 72 godziny.',
    ],
    button: 'Przyjmij zaproszenie',
  },
  passwordReset: {
    subject: 'Ustaw nowe hasło',
    greeting: 'Dzień dobry, {name}!',
    body: [
      'Ktoś poprosił o nowe hasło do Twojego konta.',
      'Link loguje jeden raz, kończy wszystkie inne sesje i pozwala ustawić nowe hasło. Działa przez godzinę.',
    ],
    button: 'Ustaw nowe hasło',
  },
  addressConfirmation: {
    subject: 'Czy to Twój adres?',
    greeting: 'Dzień dobry!',
    body: [
      'Ktoś, kto pisze z {site}, poprosił o kopię rozmowy na ten adres.',
      'Jeśli to Ty, potwierdź, że adres należy do Ciebie: kopię wyślemy od razu. Link działa przez 24 godziny.',
    ],
    button: 'Potwierdź adres',
  },
  transcript: {
    subject: 'Twoja rozmowa z {site}',
    greeting: 'Dzień dobry!',
    body: ['Oto rozmowa w takiej postaci, w jakiej ją widać na czacie. Godziny podano w UTC.'],
    footer: 'Ten e-mail wysłano, ponieważ poproszono o kopię rozmowy.',
  },
  answers: {
    subject: '{site}: jest odpowiedź dla Ciebie',
    greeting: 'Dzień dobry!',
    body: ['Ta odpowiedź czeka na przeczytanie:'],
    button: 'Wróć do rozmowy',
    footer:
      'Ten e-mail wysłano w związku z Twoją rozmową z {site}. Prosimy odpowiadać na czacie: odpowiedzi na ten e-mail nikt nie czyta.',
  },
  digest: {
    subject: '{site}: liczby z dnia {date}',
    greeting: 'Dzień dobry, {name}!',
    body: [
      'Oto liczby z dnia {date}. Czasy to mediany w godzinach, minutach i sekundach; każda nazwa prowadzi do definicji.',
    ],
    button: 'Otwórz konsolę',
    footer: 'Kto dostaje ten e-mail, określa konfiguracja witryny w mail.digest.',
  },
  alert: {
    subject: '{site}: {what}',
    greeting: 'Dzień dobry, {name}!',
    body: ['{what} ({at} UTC).'],
    button: 'Otwórz konsolę',
    footer: 'Kto dostaje ten e-mail, określa konfiguracja witryny w mail.alerts.',
  },
  webhookDisabled: {
    subject: 'Webhook witryny {site} został wyłączony',
    greeting: 'Dzień dobry, {name}!',
    body: [
      'Webhook witryny {site} pod adresem {host} nie jest już wywoływany. {because}',
      'Zdarzenia z ostatnich trzydziestu dni są zachowane. Gdy odbiorca znów działa, włącz webhook i powtórz to, co go ominęło.',
    ],
    footer: 'Ten e-mail dostają administratorzy witryny {site}.',
  },
  ignore: 'Jeśli to nie Ty, nic nie rób: bez tego linku nic się nie zmieni.',
  address: 'Albo otwórz ten adres:',
  unsubscribe: 'Nie chcę więcej takich e-maili',
  you: 'Ty',
  desk: 'Obsługa',
  file: 'Plik: {name}',
  shortened: 'Początek pominięto.',
  none: '–',
  figures: {
    conversations: 'Rozmowy',
    wait: 'Oczekiwanie',
    firstResponse: 'Pierwsza odpowiedź',
    resolutionTime: 'Czas do rozwiązania',
    abandonment: 'Odeszli przed odpowiedzią',
    'slaAttainment.firstResponse': 'Pierwsze odpowiedzi w obiecanym czasie',
    firstContactResolution: 'Rozwiązane przy pierwszym kontakcie',
    reopenRate: 'Powroty',
    'surveys.csat': 'Zadowoleni',
    'feedback.complaints': 'Skargi',
  },
  alerts: {
    escalation: 'Rozmowa została eskalowana',
    slaWarning: 'Obiecany czas zaraz minie',
    slaBreach: 'Obiecany czas minął',
    lowScore: 'Odwiedzający wystawił niską ocenę',
    complaint: 'Odwiedzający złożył skargę',
    crisisStarted: 'Rozpoczął się tryb kryzysowy',
    crisisEnded: 'Tryb kryzysowy się zakończył',
  },
  because: {
    gone: 'Odbiorca odpowiedział, że adresu już nie ma (410).',
    failing: 'Od pięciu dni nic tam nie dotarło.',
  },
  pages: {
    confirmTitle: 'Potwierdź adres',
    confirm: 'Czy {address} to Twój adres? Wyślemy tam kopię rozmowy.',
    confirmButton: 'To mój adres',
    confirmed: 'Dziękujemy. Kopia jest już w drodze.',
    unsubscribeTitle: 'Bez e-maili',
    unsubscribe: 'Odpowiedzi od {site} nie będą już wysyłane do Ciebie e-mailem.',
    unsubscribeButton: 'Nie chcę więcej takich e-maili',
    unsubscribed: 'Gotowe. Takie e-maile nie będą już przychodzić.',
    worthless: 'Ten link został już użyty albo stracił ważność.',
  },
};
