import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellBoard } from './board.ts';
import { DeskbellCrisis } from './crisis.ts';

const elements = {
  'deskbell-board': DeskbellBoard,
  'deskbell-crisis': DeskbellCrisis,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
