import type { Workplace } from '../app/workplace.ts';
import { DialogElement } from '../handling/dialog-element.ts';

/** A dialog that changes something of a site over REST. */
export abstract class SiteDialog extends DialogElement {
  static override properties = {
    ...DialogElement.properties,
    workplace: { attribute: false },
    siteId: { attribute: false },
  };

  declare workplace: Workplace;
  declare siteId: string;

  constructor() {
    super();
    this.siteId = '';
  }
}
