import type { MailTexts } from '../mail-text.ts';

export const cs: MailTexts = {
  invitation: {
    subject: 'Pozvánka k obsluze {site}',
    greeting: 'Dobrý den, {name},',
    body: [
      '{by} vás zve, abyste odpovídali návštěvníkům {site}.',
      'Odkaz vás jednou přihlásí a umožní zvolit heslo. Platí 72 hodin.',
    ],
    button: 'Přijmout pozvánku',
  },
  passwordReset: {
    subject: 'Zvolte si nové heslo',
    greeting: 'Dobrý den, {name},',
    body: [
      'Někdo požádal o nové heslo k vašemu účtu.',
      'Odkaz vás jednou přihlásí, ukončí všechna ostatní přihlášení a umožní zvolit nové heslo. Platí hodinu.',
    ],
    button: 'Zvolit nové heslo',
  },
  ignore: 'Pokud jste tento e-mail nečekali, nedělejte nic: bez odkazu se nic nezmění.',
  address: 'Nebo otevřete tuto adresu:',
};
