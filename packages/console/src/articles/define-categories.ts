import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellArticleCategories } from './categories.ts';

const elements = { 'deskbell-article-categories': DeskbellArticleCategories } as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
