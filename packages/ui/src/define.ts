import { DeskbellComposer } from './composer/composer-element.ts';
import { DeskbellTimeline } from './timeline/timeline-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'deskbell-timeline': DeskbellTimeline;
    'deskbell-composer': DeskbellComposer;
  }
  interface HTMLElementEventMap {
    'deskbell-send': CustomEvent<{ readonly text: string }>;
    'deskbell-draft': CustomEvent<{ readonly text: string }>;
    'deskbell-retry': CustomEvent<{ readonly id: string }>;
    'deskbell-discard': CustomEvent<{ readonly id: string }>;
  }
}

// A page may carry two copies of this module, such as a bundle of its own and the script tag: the first one stays.
if (!customElements.get('deskbell-timeline')) customElements.define('deskbell-timeline', DeskbellTimeline);
if (!customElements.get('deskbell-composer')) customElements.define('deskbell-composer', DeskbellComposer);
