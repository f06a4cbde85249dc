import { durationMs } from '@deskbell/protocol/plain';
import type { EscalationAction, EscalationStep, SiteConfiguration, StepCondition } from '@deskbell/protocol';
import type { Keys, Report } from './problems.ts';

/** Steps out of order, and steps, triggers and actions that could never do anything. */
export function checkPolicies({ policies }: SiteConfiguration, report: Report): void {
  for (const [id, { steps, triggers }] of Object.entries(policies)) {
    const here = ['policies', id];
    checkOrder(steps, [...here, 'steps'], report);
    for (const [list, all] of Object.entries({ steps, triggers })) {
      all.forEach(({ when, do: actions }, index) => {
        checkCondition(when, [...here, list, index, 'when'], report);
        actions.forEach((action, place) => {
          checkAction(action, [...here, list, index, 'do', place], report);
        });
      });
    }
    triggers.forEach(({ on }, index) => {
      if (on.event !== 'message' || on.words.length + on.labels.length > 0) return;
      report([...here, 'triggers', index, 'on'], 'no message would fit; name "words" or "labels"');
    });
  }
}

/** Steps that count from different beginnings have nothing to do with each other. */
function checkOrder(steps: readonly EscalationStep[], keys: Keys, report: Report): void {
  const latest = new Map<EscalationStep['in'], string>();
  steps.forEach(({ after, in: state }, index) => {
    const before = latest.get(state);
    if (before !== undefined && durationMs(after) < durationMs(before)) {
      report(
        [...keys, index, 'after'],
        `the step after ${after} stands behind one after ${before}, but steps run in the order of their times; move it up or correct the time`,
      );
    } else {
      latest.set(state, after);
    }
  });
}

function checkCondition(when: StepCondition | undefined, keys: Keys, report: Report): void {
  for (const name of ['queues', 'languages'] as const) {
    if (when?.[name]?.length !== 0) continue;
    report(
      [...keys, name],
      `an empty list fits nothing, so this would never happen; leave "${name}" out to mean all`,
    );
  }
}

function checkAction(action: EscalationAction, keys: Keys, report: Report): void {
  if (action.do === 'notify' && action.webhook === undefined && action.email === undefined) {
    report(keys, 'nobody would be told; name a "webhook" or an "email"');
  }
  if (action.do === 'moveToTier' && action.tier === 1) {
    report(
      [...keys, 'tier'],
      'escalations lead up, and every conversation begins in the first tier; name a higher one',
    );
  }
  if (action.do === 'widenSkills' && action.skills?.length === 0) {
    report([...keys, 'skills'], 'an empty list gives up no skill; leave "skills" out to mean all');
  }
}
