import type { LitElement, ReactiveController } from 'lit';
import { isWithin } from '../draft/tree.ts';
import type { FormContext } from './form-context.ts';
import type { FormDraft } from './form-draft.ts';

/** Which things of a form are folded out: those that somebody opened, those with a problem, and what was just added, to which it goes. */
export class OpenedThings implements ReactiveController {
  readonly #host: LitElement;
  readonly #open = new Set<string>();
  #toShow: string | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What a form is told of them. */
  context(draft: FormDraft): Pick<FormContext, 'isOpen' | 'setOpen' | 'show'> {
    return {
      isOpen: (path) =>
        this.#open.has(path) || draft.problems.some((problem) => isWithin(problem.path, path)),
      setOpen: (path, open) => {
        if (open === this.#open.has(path)) return;
        if (open) this.#open.add(path);
        else this.#open.delete(path);
        this.#host.requestUpdate();
      },
      show: (path) => {
        this.#open.add(path);
        this.#toShow = path;
        this.#host.requestUpdate();
      },
    };
  }

  hostUpdated(): void {
    const path = this.#toShow;
    if (path === null) return;
    this.#toShow = null;
    const thing = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('details')].find(
      ({ dataset }) => dataset['path'] === path,
    );
    thing?.querySelector<HTMLElement>('.fields :is(input, select, textarea)')?.focus();
  }
}
