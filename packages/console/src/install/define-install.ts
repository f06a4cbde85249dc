import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellInstall } from './install.ts';
import { DeskbellOriginList } from './origin-list.ts';

const elements = {
  'deskbell-install': DeskbellInstall,
  'deskbell-origin-list': DeskbellOriginList,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
