import { ATELIER, SHOP } from '../people.ts';
import { ATELIER_EN } from './locales/atelier.ts';
import { CS } from './locales/cs.ts';
import { DE } from './locales/de.ts';
import { EN } from './locales/en.ts';
import { PL } from './locales/pl.ts';
import { RU } from './locales/ru.ts';
import { parseScripts } from './parse-scripts.ts';
import type { Script } from './script.ts';

/** Everything that people talk about at the demo desk. */
export function allScripts(): readonly Script[] {
  return [
    ...parseScripts(SHOP, 'en', EN),
    ...parseScripts(SHOP, 'pl', PL),
    ...parseScripts(SHOP, 'cs', CS),
    ...parseScripts(SHOP, 'ru', RU),
    ...parseScripts(SHOP, 'de', DE),
    ...parseScripts(ATELIER, 'en', ATELIER_EN),
  ];
}
