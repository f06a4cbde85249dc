import type { SlaDue } from '../sla/sla-due.ts';
import type { SurveyPlan } from '../plan/site-plan.ts';
import type { StepDue } from '../escalation/step-due.ts';

/** Something that happens to a conversation at a time unless somebody acts before. */
export type Due =
  /** The offer ends (R5), the snooze ends, the bot had it for too long, solved for so long that it is over (C2). */
  | { readonly kind: 'offerEnd' | 'wake' | 'botLimit' | 'reopenWindowOver'; readonly at: number }
  /** A flow has heard nothing for its limit, or its call is lost. */
  | { readonly kind: 'flowLimit'; readonly at: number }
  /** Accepted, and no word to the visitor (R6). */
  | { readonly kind: 'firstReply'; readonly at: number }
  /** Preferred skills are waited for no longer (R3). */
  | { readonly kind: 'relax'; readonly at: number; readonly skills: readonly string[] }
  /** Who declined or missed it is asked again (R5). */
  | { readonly kind: 'reoffer'; readonly at: number }
  /** A question about a matter that is over. */
  | { readonly kind: 'survey'; readonly at: number; readonly survey: SurveyPlan }
  | StepDue
  | SlaDue;
