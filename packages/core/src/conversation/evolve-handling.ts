import { assertNever } from '../assert-never.ts';
import type { EntryDraft, EscalationEntryBody, SlaEntryBody } from './entry-draft.ts';
import type { Handling, StepsDone } from './handling.ts';
import { stepsDone } from './steps-done.ts';

type HandlingBody = Extract<
  EntryDraft['body'],
  {
    type:
      | 'routing'
      | 'transfer'
      | 'escalation'
      | 'sla'
      | 'personRequest'
      | 'crisis'
      | 'flow'
      | 'surveyAsked'
      | 'priority';
  }
>;

/** What handling knows after an entry that leaves the status as it is. */
export function evolveHandling(handling: Handling, body: HandlingBody, at: number): Handling {
  switch (body.type) {
    case 'routing':
      return body.decision === 'askedAgain'
        ? { ...handling, excluded: [], refusedAt: null }
        : { ...handling, dropped: union(handling.dropped, body.dropped ?? []) };
    // Where it goes is said by the status entry that follows.
    case 'transfer':
      return handling;
    case 'escalation':
      return escalated(handling, body);
    case 'sla':
      return { ...handling, clocks: clocksAfter(handling.clocks, body, at) };
    case 'personRequest':
      return { ...handling, personRequestedAt: handling.personRequestedAt ?? at };
    case 'crisis':
      return { ...handling, crisisId: body.crisisId };
    case 'flow': {
      const { flow: _, ...rest } = handling;
      return body.state ? { ...rest, flow: body.state } : rest;
    }
    case 'priority':
      return { ...handling, priority: body.priority };
    case 'surveyAsked':
      return { ...handling, surveys: union(handling.surveys ?? [], [body.survey]) };
    default:
      return assertNever(body);
  }
}

function escalated(handling: Handling, { cause, actions }: EscalationEntryBody): Handling {
  let { dropped, alsoQueueIds, priority } = handling;
  for (const action of actions) {
    if (action.do === 'widenSkills') dropped = union(dropped, action.skills ?? []);
    else if (action.do === 'addQueue') alsoQueueIds = union(alsoQueueIds, [action.queue]);
    else if (action.do === 'raisePriority') priority += action.minutes;
  }
  if (cause.kind === 'agent' || cause.kind === 'visitor')
    return { ...handling, dropped, alsoQueueIds, priority };
  const steps = {
    ...handling.steps,
    [cause.policyId]: doneAfter(stepsDone(handling, cause.policyId), cause),
  };
  return { ...handling, dropped, alsoQueueIds, priority, steps };
}

function doneAfter(
  done: StepsDone,
  cause: Extract<EscalationEntryBody['cause'], { kind: 'step' | 'trigger' }>,
): StepsDone {
  if (cause.kind === 'trigger') {
    const triggers = cause.trigger === undefined ? [] : [cause.trigger];
    return { ...done, triggers: union(done.triggers, triggers) };
  }
  const bit = 1 << cause.step;
  if (cause.in !== 'unanswered') return { ...done, [cause.in]: done[cause.in] | bit };
  const { since, done: before } = done.unanswered;
  const isSame = cause.since === undefined || cause.since === since;
  return { ...done, unanswered: { since: cause.since ?? since, done: isSame ? before | bit : bit } };
}

function clocksAfter(clocks: Handling['clocks'], body: SlaEntryBody, at: number): Handling['clocks'] {
  // An answer that came too late changes nothing about the breach (E5).
  if (body.event === 'late') return clocks;
  const mark = body.event === 'warning' ? 'warned' : 'breached';
  const { nextResponse, resolution } = clocks;
  switch (body.clock) {
    case 'firstResponse':
      return { ...clocks, firstResponse: mark };
    case 'nextResponse':
      return { ...clocks, nextResponse: { since: body.since ?? nextResponse.since, mark } };
    case 'resolution': {
      const used = body.usedMs === undefined ? resolution : { usedMs: body.usedMs, asOf: body.asOf ?? at };
      return { ...clocks, resolution: { ...resolution, ...used, mark } };
    }
    default:
      return assertNever(body.clock);
  }
}

/** The same list when nothing is new, so that unchanged state stays the same object. */
function union<T>(list: readonly T[], more: readonly T[]): readonly T[] {
  const added = more.filter((item, index) => !list.includes(item) && more.indexOf(item) === index);
  return added.length === 0 ? list : [...list, ...added];
}
