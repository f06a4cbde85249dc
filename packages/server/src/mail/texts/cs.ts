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
  addressConfirmation: {
    subject: 'Je to vaše adresa?',
    greeting: 'Dobrý den,',
    body: [
      'Někdo, kdo si píše s {site}, požádal o kopii konverzace na tuto adresu.',
      'Pokud jste to vy, potvrďte, že adresa patří vám: kopie přijde hned. Odkaz platí 24 hodin.',
    ],
    button: 'Potvrdit adresu',
  },
  transcript: {
    subject: 'Vaše konverzace s {site}',
    greeting: 'Dobrý den,',
    body: ['Zde je konverzace tak, jak jste ji viděli. Časy jsou v UTC.'],
    footer: 'Tento e-mail dostáváte, protože někdo požádal o kopii konverzace.',
  },
  answers: {
    subject: '{site} vám odpověděl',
    greeting: 'Dobrý den,',
    body: ['Tuto odpověď jste ještě neviděli:'],
    button: 'Pokračovat v konverzaci',
    footer:
      'Tento e-mail dostáváte, protože jste si psali s {site}. Odpovězte prosím v chatu: odpovědi na tento e-mail nikdo nečte.',
  },
  digest: {
    subject: '{site}: čísla za {date}',
    greeting: 'Dobrý den, {name},',
    body: [
      'Toto jsou čísla za {date}. Časy jsou mediány v hodinách, minutách a sekundách; každý název vede ke své definici.',
    ],
    button: 'Otevřít konzoli',
    footer: 'Kdo tento e-mail dostává, říká nastavení webu v mail.digest.',
  },
  alert: {
    subject: '{site}: {what}',
    greeting: 'Dobrý den, {name},',
    body: ['{what} ({at} UTC).'],
    button: 'Otevřít konzoli',
    footer: 'Kdo tento e-mail dostává, říká nastavení webu v mail.alerts.',
  },
  webhookDisabled: {
    subject: 'Webhook webu {site} byl vypnut',
    greeting: 'Dobrý den, {name},',
    body: [
      'Webhook webu {site} na {host} se už nevolá. {because}',
      'Co se mělo oznámit za posledních třicet dní, je uloženo. Až bude příjemce v pořádku, webhook zapněte a zopakujte, co zmeškal.',
    ],
    footer: 'Tento e-mail dostávají správci webu {site}.',
  },
  ignore: 'Pokud jste tento e-mail nečekali, nedělejte nic: bez odkazu se nic nezmění.',
  address: 'Nebo otevřete tuto adresu:',
  unsubscribe: 'Už takové e-maily neposílat',
  you: 'Vy',
  desk: 'Podpora',
  file: 'Soubor: {name}',
  shortened: 'Začátek je vynechán.',
  none: '–',
  figures: {
    conversations: 'Konverzace',
    wait: 'Čekání',
    firstResponse: 'První odpověď',
    resolutionTime: 'Doba do vyřešení',
    abandonment: 'Odešli před odpovědí',
    'slaAttainment.firstResponse': 'První odpovědi ve slíbené době',
    firstContactResolution: 'Vyřešeno při prvním kontaktu',
    reopenRate: 'Návraty',
    'surveys.csat': 'Spokojení',
    'feedback.complaints': 'Stížnosti',
  },
  alerts: {
    escalation: 'Konverzace byla eskalována',
    slaWarning: 'Slíbená doba brzy uplyne',
    slaBreach: 'Slíbená doba uplynula',
    lowScore: 'Návštěvník dal nízké hodnocení',
    complaint: 'Návštěvník si stěžoval',
    crisisStarted: 'Začal krizový režim',
    crisisEnded: 'Krizový režim skončil',
  },
  because: {
    gone: 'Příjemce odpověděl, že adresa už neexistuje (410).',
    failing: 'Pět dní tam nic nedorazilo.',
  },
  pages: {
    confirmTitle: 'Potvrdit adresu',
    confirm: 'Je {address} vaše adresa? Kopie konverzace pak přijde tam.',
    confirmButton: 'Je to moje adresa',
    confirmed: 'Děkujeme. Kopie je na cestě.',
    unsubscribeTitle: 'Žádné další e-maily',
    unsubscribe: 'Odpovědi od {site} vám už nebudou chodit e-mailem.',
    unsubscribeButton: 'Už takové e-maily neposílat',
    unsubscribed: 'Hotovo. Takové e-maily už nedostanete.',
    worthless: 'Tento odkaz byl použit nebo už neplatí.',
  },
};
