import { AgentWork } from './agent-work.ts';
import { Samples } from './samples.ts';

/** What was counted of one agent so far. */
export class AgentTotals {
  /** As the timelines have it. */
  readonly name: string;
  conversations = 0;
  offers = 0;
  missed = 0;
  declined = 0;
  readonly handleTimes = new Samples();
  readonly work = new AgentWork();

  constructor(name: string) {
    this.name = name;
  }
}
