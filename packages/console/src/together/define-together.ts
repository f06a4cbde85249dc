import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellColleagues } from './colleagues.ts';
import { DeskbellVisitorPreview } from './visitor-preview.ts';

const elements = {
  'deskbell-colleagues': DeskbellColleagues,
  'deskbell-visitor-preview': DeskbellVisitorPreview,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
