import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellAudit } from './audit.ts';

const elements = { 'deskbell-audit': DeskbellAudit } as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
