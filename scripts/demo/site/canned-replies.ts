/** What agents insert in place of writing it anew. */
export const CANNED_REPLIES = [
  {
    shortcut: 'hello',
    title: 'Hello',
    language: 'en',
    text: 'Hello {{contact.name|there}}, this is {{agent.name}}. What can I do for you?',
  },
  {
    shortcut: 'hello',
    title: 'Dzień dobry',
    language: 'pl',
    text: 'Dzień dobry, tu {{agent.name}}. W czym mogę pomóc?',
  },
  {
    shortcut: 'hello',
    title: 'Dobrý den',
    language: 'cs',
    text: 'Dobrý den, tady {{agent.name}}. S čím můžu pomoci?',
  },
  {
    shortcut: 'hello',
    title: 'Здравствуйте',
    language: 'ru',
    text: 'Здравствуйте, это {{agent.name}}. Чем помочь?',
  },
  {
    shortcut: 'moment',
    title: 'One moment',
    language: 'en',
    text: 'One moment please, I am looking at it right now.',
  },
  {
    shortcut: 'broken',
    title: 'A new one leaves today',
    language: 'en',
    text: 'I am sorry! You need not send anything back or take pictures: a new one leaves today, and its number comes by e-mail within the hour.',
  },
  {
    shortcut: 'broken',
    title: 'Nowa wychodzi dzisiaj',
    language: 'pl',
    text: 'Bardzo mi przykro! Nie trzeba nic odsyłać ani robić zdjęć, nowa wychodzi dzisiaj.',
  },
  {
    shortcut: 'broken',
    title: 'Nová odchází dnes',
    language: 'cs',
    text: 'To mě mrzí! Nic neposílejte ani nefoťte, nová odchází ještě dnes.',
  },
  {
    shortcut: 'label',
    title: 'Label for a return',
    language: 'en',
    text: 'The label is on its way to you. Put the parcel into any box; as soon as it is scanned you get your money back.',
  },
  {
    shortcut: 'late',
    title: 'Parcel is late',
    language: 'en',
    text: 'I have asked the carrier. If it is not with you tomorrow by six, write here and I send a new one.',
  },
  {
    shortcut: 'oolong',
    title: 'Brewing oolong',
    language: 'en',
    text: '85 °C, one heaped spoon, one minute. Each further cup gets 15 seconds more: seven cups from one spoon.',
  },
  {
    shortcut: 'bye',
    title: 'Goodbye',
    language: 'en',
    text: 'With pleasure, {{contact.name|dear friend of tea}}. Have a good cup today!',
  },
] as const;

/** Words on conversations and people, with their colours. */
export const TAGS: Readonly<Record<string, string>> = {
  parcel: '#2f6fb2',
  late: '#b5541c',
  broken: '#a8324a',
  again: '#7b2d8b',
  return: '#6a6f2a',
  refund: '#6a6f2a',
  order: '#1d5c57',
  payment: '#3d4f9e',
  invoice: '#3d4f9e',
  advice: '#2e7d46',
  tea: '#2e7d46',
  stock: '#7a4b2a',
  praise: '#b58a00',
  complaint: '#a8324a',
  compliment: '#b58a00',
  visit: '#5a5a66',
  gift: '#8d4a8f',
  workshop: '#7a4b2a',
  trade: '#3d4f9e',
};
