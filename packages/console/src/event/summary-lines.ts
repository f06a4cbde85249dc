import type { EscalationSummary } from '@deskbell/sdk/agent';
import { consoleText } from '../localization/console-text.ts';
import type { EventDetail } from './bodies.ts';

/** The four parts of a summary with their names; empty ones are left out. */
export function summaryLines(summary: EscalationSummary): readonly EventDetail[] {
  const lines = [
    { label: consoleText.summaryWho(), text: summary.who },
    { label: consoleText.summaryAsked(), text: summary.asked },
    { label: consoleText.summaryTried(), text: summary.tried },
    { label: consoleText.summaryPromised(), text: summary.promised },
  ];
  return lines.filter(({ text }) => text.trim() !== '');
}
