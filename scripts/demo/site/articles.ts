/** The shop's help. */
export const CATEGORIES: readonly { readonly id: string; readonly names: Record<string, string> }[] = [
  {
    id: 'orders',
    names: { en: 'Orders and delivery', pl: 'Zamówienia i dostawa', cs: 'Objednávky a doprava' },
  },
  { id: 'returns', names: { en: 'Returns', pl: 'Zwroty', cs: 'Vrácení' } },
  { id: 'tea', names: { en: 'Tea', pl: 'Herbata', cs: 'Čaj' } },
  { id: 'desk', names: { en: 'For the desk' } },
];

export interface DemoArticle {
  readonly slug: string;
  readonly category: string;
  readonly visibility?: 'public' | 'internal';
  /** Saved, and not shown to anybody yet. */
  readonly draft?: true;
  /** By language: title, summary, text. */
  readonly texts: Readonly<Record<string, readonly [title: string, summary: string, body: string]>>;
}

export const ARTICLES: readonly DemoArticle[] = [
  {
    slug: 'where-is-my-parcel',
    category: 'orders',
    texts: {
      en: [
        'Where is my parcel?',
        'How to follow it, and what to do when it stands still.',
        'You get a number by e-mail as soon as your parcel leaves us.\n\n- **Next door**: 1 to 2 days\n- **Neighbouring countries**: 2 to 4 days\n- **Farther away**: 5 to 9 days\n\nIf it stands still for two days, write to us: we ask the carrier, so that you need not.',
      ],
      pl: [
        'Gdzie jest moja paczka?',
        'Jak ją śledzić i co zrobić, gdy stoi w miejscu.',
        'Numer przychodzi e-mailem, gdy tylko paczka od nas wyjdzie. Jeśli stoi w miejscu dwa dni, proszę napisać: zapytamy przewoźnika.',
      ],
      cs: [
        'Kde je můj balík?',
        'Jak ho sledovat a co dělat, když stojí.',
        'Číslo přijde e-mailem, jakmile balík odejde. Když se dva dny nepohne, napište nám: zeptáme se dopravce.',
      ],
    },
  },
  {
    slug: 'delivery-prices',
    category: 'orders',
    texts: {
      en: [
        'What delivery costs',
        'Free from € 40.',
        'To the next door € 3.90, free from € 40. To neighbouring countries € 7.90, free from € 80. Farther away € 14.90, free from € 150.',
      ],
      pl: ['Ile kosztuje dostawa', 'Od 40 € bezpłatnie.', 'W kraju 3,90 €, od 40 € bezpłatnie.'],
    },
  },
  {
    slug: 'change-an-order',
    category: 'orders',
    texts: {
      en: [
        'Changing or cancelling an order',
        'As long as it is not packed.',
        'We pack in the morning and at four in the afternoon. Until then everything can be changed: write to us with the number of the order.',
      ],
    },
  },
  {
    slug: 'returns',
    category: 'returns',
    texts: {
      en: [
        'Sending something back',
        'Thirty days for everything that is unused.',
        'Ask us for a label, put the parcel into any box, and you have your money back two days after it is scanned.\n\nOpened tea cannot come back, but tell us what you do not like about it, and we send you one that you will.',
      ],
      pl: [
        'Zwroty',
        'Trzydzieści dni na wszystko, co nieużywane.',
        'Prosimy poprosić nas o etykietę i oddać paczkę w dowolnym punkcie.',
      ],
      cs: [
        'Vrácení zboží',
        'Třicet dní na vše nepoužité.',
        'Napište si o štítek a podejte balík v kterémkoli boxu.',
      ],
    },
  },
  {
    slug: 'something-is-broken',
    category: 'returns',
    texts: {
      en: [
        'Something arrived broken',
        'A new one leaves the same day. No forms.',
        'It happens about once in four hundred parcels. Tell us in two words, keep the pieces as a keepsake, and a new one leaves the same day.',
      ],
    },
  },
  {
    slug: 'brewing-oolong',
    category: 'tea',
    texts: {
      en: [
        'How to brew oolong',
        'Seven cups from one spoon.',
        'Water of **85 °C**, one heaped spoon, one minute. Pour it off completely. Each further cup gets 15 seconds more.\n\nBitter? Then the water was too hot.',
      ],
      pl: [
        'Jak parzyć oolong',
        'Siedem filiżanek z jednej łyżeczki.',
        'Woda 85 °C, kopiata łyżeczka, minuta. Każda kolejna filiżanka o 15 sekund dłużej.',
      ],
    },
  },
  {
    slug: 'matcha-without-lumps',
    category: 'tea',
    texts: {
      en: [
        'Matcha without lumps',
        'A sieve is the whole secret.',
        'Sieve the powder, stir it with a splash of cold water, then add water of 70 °C and whisk in a W until there is foam.',
      ],
    },
  },
  {
    slug: 'looking-after-clay',
    category: 'tea',
    draft: true,
    texts: { en: ['Looking after clay', '', 'By hand, without soap. (Ask Jana about the new glaze.)'] },
  },
  {
    slug: 'goodwill',
    category: 'desk',
    visibility: 'internal',
    texts: {
      en: [
        'What we may give as goodwill',
        'Up to € 25 without asking.',
        'Late by more than three days: the delivery back. Broken twice: the delivery back, packed by hand. Anything above € 25: ask Sarah.',
      ],
    },
  },
  {
    slug: 'carrier-hotline',
    category: 'desk',
    visibility: 'internal',
    texts: {
      en: [
        'How to reach the carrier',
        'The number that is answered.',
        'Ask for the depot, not for the hotline, and have the number of the parcel ready.',
      ],
    },
  },
];
