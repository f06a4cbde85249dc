import type { DeskContext } from '../desk-context.ts';
import { Drafts } from './drafts.ts';
import { Mentions } from './mentions.ts';
import { Passing } from './passing.ts';

/** What agents need to work on one conversation together, and on all their devices. */
export class Together {
  /** What they have begun to write. */
  readonly drafts: Drafts;
  /** Notes in which they are addressed. */
  readonly mentions: Mentions;
  /** What is only told, to those who look at it now. */
  readonly passing: Passing;

  constructor(context: DeskContext) {
    this.drafts = new Drafts(context);
    this.mentions = new Mentions(context);
    this.passing = new Passing(context);
  }
}
