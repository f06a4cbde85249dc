import { createHash } from 'node:crypto';
import { ATELIER, SHOP } from '../people.ts';
import { NAMES, PAGES } from '../texts/customers.ts';
import type { Chance, ChanceIds } from './chance.ts';
import type { Customer } from './customer.ts';

const LANGUAGE_SHARES: Readonly<Record<string, number>> = { en: 46, pl: 20, cs: 16, ru: 9, de: 9 };
const LOCALES: Readonly<Record<string, string>> = {
  en: 'en-GB',
  pl: 'pl-PL',
  cs: 'cs-CZ',
  ru: 'ru-RU',
  de: 'de-DE',
};
/** Of so many is it known who they are, as they are signed in at the shop; and so many more have said it. */
const VOUCHED = 0.45;
const SAID = 0.46;
const VIP = 0.04;
/** Out of ten conversations so many are begun by somebody who has written before. */
const RETURNING = 0.22;

/** The people who write: new ones, and now and then somebody who has written before. */
export class Customers {
  readonly #chance: Chance;
  readonly #ids: ChanceIds;
  readonly #shopUrl: string;
  readonly #known: Customer[] = [];

  constructor(chance: Chance, ids: ChanceIds, shopUrl: string) {
    this.#chance = chance;
    this.#ids = ids;
    this.#shopUrl = shopUrl;
  }

  next(siteId: string): Customer {
    const chance = this.#chance;
    if (chance.chance(RETURNING)) {
      const again = this.#known.filter((one) => !one.busy && one.siteId === siteId);
      if (again.length > 0) return chance.pick(again);
    }
    const customer = this.#make(siteId);
    this.#known.push(customer);
    return customer;
  }

  #make(siteId: string): Customer {
    const chance = this.#chance;
    const languages = siteId === ATELIER ? ['en'] : Object.keys(LANGUAGE_SHARES);
    const language = chance.weighted(languages, (one) => LANGUAGE_SHARES[one] ?? 1);
    const { first, last } = chance.pick(NAMES[language] ?? []);
    const [given, family] = [chance.pick(first), chance.pick(last)];
    const name = `${given} ${family}`;
    const secret = this.#ids.next() + this.#ids.next() + 'A';
    const email = `${plain(given)}.${plain(family)}${chance.chance(0.4) ? String(chance.int(60, 99)) : ''}@mail.example`;
    const share = chance.next();
    const page = chance.weighted(PAGES, ({ weight }) => weight);
    return {
      siteId,
      secret,
      visitorId: visitorIdOf(siteId, secret),
      contactId: this.#ids.next(),
      name,
      locale: LOCALES[language] ?? 'en-GB',
      language,
      vip: siteId === SHOP && chance.chance(VIP),
      ...(share < VOUCHED ? { vouched: this.#vouched(email) } : {}),
      ...(share >= VOUCHED && share < VOUCHED + SAID ? { said: { name, email } } : {}),
      page: {
        url: new URL(page.path, this.#shopUrl).href,
        title: page.title,
        referrer: chance.pick([
          'https://www.google.com/',
          '',
          'https://tea-forum.example/threads/oolong',
          '',
        ]),
      },
      conversations: 0,
      previous: null,
      busy: false,
    };
  }

  #vouched(email: string): NonNullable<Customer['vouched']> {
    const chance = this.#chance;
    const orders = chance.int(1, 14);
    return {
      externalId: `customer-${String(chance.int(10_000, 99_999))}-${this.#ids.next().slice(0, 4)}`,
      email,
      attributes: {
        orders,
        spent: `€ ${String(orders * chance.int(22, 64))}`,
        customerSince: String(chance.int(2016, 2026)),
        newsletter: chance.chance(0.5),
      },
    };
  }
}

/** As the server derives it: whoever has the secret is this visitor. */
function visitorIdOf(siteId: string, secret: string): string {
  return createHash('sha256').update(`deskbell-visitor|${siteId}|${secret}`).digest('base64url').slice(0, 32);
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .replace(/ł/g, 'l')
    .replace(/[а-яё]/gi, (letter) => CYRILLIC[letter.toLowerCase()] ?? '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  'а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh щ sch ы y э e ю yu я ya ь _ ъ _'
    .split(' ')
    .reduce<[string, string][]>((pairs, _part, index, parts) => {
      if (index % 2 === 0) pairs.push([parts[index] ?? '', (parts[index + 1] ?? '').replace('_', '')]);
      return pairs;
    }, []),
);
