/** Everybody at the demo desk has the same password; it is printed when the demo starts. */
export const DEMO_PASSWORD = 'a kettle at four';

export const SHOP = 'demo';
export const ATELIER = 'atelier';

export type DemoRole = 'agent' | 'supervisor' | 'admin';

/** Somebody who works at the demo desk. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly role: DemoRole;
  readonly sites: readonly string[];
  /** In conversations at a time. */
  readonly capacity: number;
  readonly languages: Readonly<Record<string, number>>;
  readonly skills: Readonly<Record<string, number>>;
  /** Hours of work on site time; left out: they answer nobody. */
  readonly shift?: { readonly from: number; readonly to: number; readonly days: readonly number[] };
}

const WEEKDAYS = [1, 2, 3, 4, 5];
const both = [SHOP, ATELIER];

/** Who can be signed in as, once the demo runs: nobody plays them. */
export const SIGN_IN = {
  agent: 'mira@fernway.example',
  supervisor: 'sarah@fernway.example',
  admin: 'alex@fernway.example',
} as const;

export const PEOPLE: readonly DemoPerson[] = [
  person('Alex Marek', 'admin', both, { languages: { en: 9, cs: 10, pl: 5 } }),
  person('Sarah Lindqvist', 'supervisor', both, { languages: { en: 10, de: 8 }, skills: { tea: 8 } }),
  person('Mira Novák', 'agent', [SHOP], {
    languages: { cs: 10, en: 9, ru: 6 },
    skills: { returns: 6, tea: 5 },
    shift: { from: 9, to: 18, days: WEEKDAYS.concat(0) },
    capacity: 4,
  }),
  person('Tomasz Zieliński', 'agent', [SHOP], {
    languages: { pl: 10, en: 8 },
    skills: { parcels: 8 },
    shift: { from: 8, to: 16, days: [1, 2, 3, 4, 6, 0] },
    capacity: 3,
  }),
  person('Elena Sokolova', 'agent', [SHOP], {
    languages: { ru: 10, en: 8, pl: 4 },
    skills: { returns: 8 },
    shift: { from: 11, to: 20, days: [1, 2, 3, 4, 5, 6] },
    capacity: 3,
  }),
  person('Jakub Dvořák', 'agent', [SHOP], {
    languages: { cs: 10, en: 7, de: 6 },
    skills: { parcels: 6, tea: 4 },
    shift: { from: 12, to: 20, days: [0, 2, 3, 4, 5, 6] },
    capacity: 2,
  }),
  person('Hannah Weber', 'agent', both, {
    languages: { de: 10, en: 9 },
    skills: { tea: 9, returns: 4 },
    shift: { from: 9, to: 17, days: WEEKDAYS },
    capacity: 2,
  }),
  person('Priya Raman', 'agent', [SHOP], {
    languages: { en: 10 },
    skills: { tea: 10 },
    shift: { from: 10, to: 18, days: [1, 3, 4, 5, 6, 0] },
    capacity: 2,
  }),
  person('Oliver Grant', 'agent', both, {
    languages: { en: 10, de: 4 },
    skills: { parcels: 5, returns: 5 },
    shift: { from: 8, to: 17, days: [1, 2, 3, 5, 6, 0] },
    capacity: 3,
  }),
  person('Zofia Lis', 'agent', [SHOP], {
    languages: { pl: 10, en: 7, de: 5 },
    skills: { returns: 7, parcels: 5 },
    shift: { from: 12, to: 20, days: [1, 2, 4, 5, 6, 0] },
    capacity: 3,
  }),
];

function person(
  name: string,
  role: DemoRole,
  sites: readonly string[],
  given: Partial<Pick<DemoPerson, 'languages' | 'skills' | 'shift' | 'capacity'>>,
): DemoPerson {
  const [first = name] = name.split(' ');
  return {
    name,
    email: `${first.toLowerCase()}@fernway.example`,
    role,
    sites,
    capacity: 3,
    languages: {},
    skills: {},
    ...given,
  };
}
