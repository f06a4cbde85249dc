import { CITIES, DAYS, PRODUCTS } from '../texts/customers.ts';
import type { Facts } from '../texts/fill-text.ts';
import type { Chance } from './chance.ts';
import type { Customer } from './customer.ts';

/** The numbers and names of one matter, the same in all its lines. */
export function factsOf({ language, name }: Customer, chance: Chance): Facts {
  return {
    way: String(chance.next()),
    first: name.split(' ')[0] ?? name,
    order: String(chance.int(40_210, 48_990)),
    parcel: `FW${String(chance.int(100_000, 999_999))}`,
    product: chance.pick(PRODUCTS),
    day: chance.pick(DAYS),
    city: chance.pick(CITIES[language] ?? ['Leeds']),
    amount: `€ ${String(chance.int(9, 96))}.${chance.pick(['00', '50', '90'])}`,
  };
}
