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
  ignore: 'Jeśli to nie Ty, nic nie rób: bez tego linku nic się nie zmieni.',
  address: 'Albo otwórz ten adres:',
};
