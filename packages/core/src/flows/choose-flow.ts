import type { FlowRule } from '@deskbell/protocol';
import { mentions } from '../conversation/mentions.ts';
import { isOnPage, speaks } from './condition-of-flow.ts';
import type { Flow } from './flow.ts';

/** What rules look at when a conversation begins. */
export interface FlowStart {
  readonly text: string;
  readonly language: string | null;
  readonly pageUrl: string | null;
  readonly isOpen: boolean;
}

/** The first published flow with a rule that fits. */
export function chooseFlow(flows: readonly Flow[], start: FlowStart): Flow | undefined {
  return flows.find(({ definition }) => definition.begins.some((rule) => fits(rule, start)));
}

function fits({ hours, languages, pageContains, words }: FlowRule, start: FlowStart): boolean {
  if (languages && !speaks(languages, start.language)) return false;
  if (pageContains && !isOnPage(pageContains, start.pageUrl)) return false;
  if (words && mentions(start.text, words) === null) return false;
  return hours === undefined || start.isOpen === (hours === 'open');
}
