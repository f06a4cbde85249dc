import { LIMITS } from '@deskbell/protocol/plain';
import type { Contact, VisitorDetails } from '@deskbell/protocol';

const WORDS = ['name', 'email', 'phone'] as const;

/** How `told` names an attribute. */
function attribute(name: string): string {
  return `attributes.${name}`;
}

/**
 * The contact with what a visitor or their page says of them. It fills what nobody else has said: what a host site vouches for and what
 * an agent has noted stays as it is. `told` of the contact names what comes from here.
 */
export function describeContact(contact: Contact, said: VisitorDetails): Contact {
  const { told: before = [], ...known } = contact;
  const told = new Set(before);
  const next = { ...known, attributes: { ...known.attributes } };
  for (const name of WORDS) {
    const value = said[name];
    if (value === undefined || (known[name] !== null && !told.has(name))) continue;
    next[name] = value;
    if (value === null) told.delete(name);
    else told.add(name);
  }
  for (const [name, value] of Object.entries(said.attributes ?? {})) {
    const isTold = told.has(attribute(name));
    if (Object.hasOwn(known.attributes, name) && !isTold) continue;
    if (value === null) {
      Reflect.deleteProperty(next.attributes, name);
      told.delete(attribute(name));
    } else if (isTold || Object.keys(next.attributes).length < LIMITS.attributes) {
      next.attributes[name] = value;
      told.add(attribute(name));
    }
  }
  return told.size === 0 ? next : { ...next, told: [...told] };
}

/** The contact without what visitors or their pages have said. */
export function withoutTold({ told, ...contact }: Contact): Contact {
  if (!told) return contact;
  const without = { ...contact, attributes: { ...contact.attributes } };
  for (const name of WORDS) if (told.includes(name)) without[name] = null;
  for (const name of Object.keys(contact.attributes)) {
    if (told.includes(attribute(name))) Reflect.deleteProperty(without.attributes, name);
  }
  return without;
}

/** Two sayings as one: what is said later counts, `null` takes back. Beyond the limit of attributes, new ones are left out. */
export function joinDetails(before: VisitorDetails, later: VisitorDetails): VisitorDetails {
  const attributes = new Map(Object.entries(before.attributes ?? {}));
  for (const [name, value] of Object.entries(later.attributes ?? {})) {
    if (value === null) attributes.delete(name);
    else if (attributes.has(name) || attributes.size < LIMITS.attributes) attributes.set(name, value);
  }
  const words = WORDS.flatMap((name) => {
    const value = later[name] === undefined ? before[name] : later[name];
    return value === undefined || value === null ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(words),
    ...(attributes.size === 0 ? {} : { attributes: Object.fromEntries(attributes) }),
  };
}
