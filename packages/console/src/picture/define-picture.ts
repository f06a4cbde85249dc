import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellPictureEditor } from './picture-editor.ts';

const elements = { 'deskbell-picture-editor': DeskbellPictureEditor } as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
