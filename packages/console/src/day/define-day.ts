import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellDay } from './day.ts';
import { DeskbellDayPromises } from './day-promises.ts';
import { DeskbellDaySelf } from './day-self.ts';

const elements = {
  'deskbell-day': DeskbellDay,
  'deskbell-day-promises': DeskbellDayPromises,
  'deskbell-day-self': DeskbellDaySelf,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
