import { consoleText } from '../localization/console-text.ts';

/** How pressing a conversation is, by its minutes of head start. */
export type PriorityLevel = 'normal' | 'high' | 'urgent';

/** Half an hour moves ahead of whoever came a little earlier; four hours, of nearly everybody. */
export const PRIORITY_MINUTES: Readonly<Record<PriorityLevel, number>> = {
  normal: 0,
  high: 30,
  urgent: 240,
};

/** Queues and policies give other numbers: the level below is the one that holds. */
export function priorityLevel(minutes: number): PriorityLevel {
  if (minutes >= PRIORITY_MINUTES.urgent) return 'urgent';
  return minutes >= PRIORITY_MINUTES.high ? 'high' : 'normal';
}

export function priorityWords(level: PriorityLevel): string {
  switch (level) {
    case 'normal':
      return consoleText.priorityNormal();
    case 'high':
      return consoleText.priorityHigh();
    case 'urgent':
      return consoleText.priorityUrgent();
  }
}

/** What a key goes through, and round. */
export const NEXT_LEVEL: Readonly<Record<PriorityLevel, PriorityLevel>> = {
  normal: 'high',
  high: 'urgent',
  urgent: 'normal',
};
