import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellBulk } from './bulk.ts';
import { DeskbellFilter } from './filter.ts';
import { DeskbellFound } from './found.ts';

const elements = {
  'deskbell-bulk': DeskbellBulk,
  'deskbell-filter': DeskbellFilter,
  'deskbell-found': DeskbellFound,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
