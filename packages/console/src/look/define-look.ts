import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellOriginList } from '../install/origin-list.ts';
import { DeskbellLook } from './look.ts';
import { DeskbellSiteSettings } from './site-settings.ts';

const elements = {
  'deskbell-look': DeskbellLook,
  'deskbell-origin-list': DeskbellOriginList,
  'deskbell-site-settings': DeskbellSiteSettings,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
