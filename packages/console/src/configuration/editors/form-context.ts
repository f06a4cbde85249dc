import type { PageContext } from '../../app/page-context.ts';
import type { FormDraft } from './form-draft.ts';

/** What a form is shown with. */
export interface FormContext extends Omit<PageContext, 'path'> {
  readonly draft: FormDraft;
  /** Whether the one who looks may change it. */
  readonly editable: boolean;
  /** What is folded out, by its place. */
  isOpen(path: string): boolean;
  setOpen(path: string, open: boolean): void;
  /** Folds out what has just been added, and goes there. */
  show(path: string): void;
}
