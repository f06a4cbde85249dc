import type { Flow } from './flow.ts';

/** What decisions may know of flows: those of the site, and how things stand there. */
export interface FlowSource {
  /** The published ones, in the order in which they may begin. */
  published(): readonly Flow[];
  /** Also a version that is published no longer: dialogues that began with it go on with it. */
  find(flowId: string, version: number): Flow | undefined;
  /** Whether somebody is there to answer. */
  isStaffed(): boolean;
  /** How many wait in a queue. */
  waitingIn(queueId: string): number;
}
