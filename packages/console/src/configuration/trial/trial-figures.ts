import type { SimulationOutcome } from '@deskbell/sdk/admin';
import { currentLocale } from '@deskbell/ui';
import { clockWords } from '../../event/clock-words.ts';
import { deskText } from '../../localization/text/desk-text.ts';
import { durationWords } from '../../time/duration-words.ts';

/** One line of the comparison; `better`: which of the two serves people better. */
export interface TrialFigure {
  readonly words: string;
  readonly now: string;
  readonly draft: string;
  readonly better: 'now' | 'draft' | null;
}

/** What the same days would have been like, now and with the draft. */
export function trialFigures(now: SimulationOutcome, draft: SimulationOutcome): readonly TrialFigure[] {
  const t = deskText;
  const compared = (
    words: string,
    of: (outcome: SimulationOutcome) => number,
    write: (value: number) => string,
    best: 'least' | 'most' | null,
  ): TrialFigure => {
    const [a, b] = [of(now), of(draft)];
    const better = best === null || a === b ? null : (best === 'least') === b < a ? 'draft' : 'now';
    return { words, now: write(a), draft: write(b), better };
  };
  const time = (ms: number): string => durationWords(ms, currentLocale().tag);
  return [
    compared(t.setTrialConversations(), ({ conversations }) => conversations, numberWords, null),
    compared(t.setTrialHalf(), ({ wait }) => wait.p50, time, 'least'),
    compared(t.setTrialTenth(), ({ wait }) => wait.p90, time, 'least'),
    compared(t.setTrialLongest(), ({ wait }) => wait.max, time, 'least'),
    compared(t.setTrialInTime(), ({ withinTarget }) => withinTarget, shareWords, 'most'),
    compared(t.setTrialFirstReply(), ({ firstReply }) => firstReply.p90, time, 'least'),
    compared(t.setTrialLeft(), ({ left }) => left, numberWords, 'least'),
    ...promiseClocks(now, draft).map((clock) =>
      compared(t.setTrialKept(clockWords(clock)), (outcome) => keptShare(outcome, clock), shareWords, 'most'),
    ),
    compared(t.setTrialEscalated(), ({ escalated }) => escalated, numberWords, null),
    compared(t.setTrialMissed(), ({ offers }) => offers.missed, numberWords, 'least'),
    compared(t.setTrialOccupancy(), ({ occupancy }) => occupancy, shareWords, null),
  ];
}

type Clock = SimulationOutcome['promises'][number]['clock'];

function promiseClocks(...outcomes: readonly SimulationOutcome[]): readonly Clock[] {
  return [...new Set(outcomes.flatMap(({ promises }) => promises.map(({ clock }) => clock)))];
}

function keptShare({ promises }: SimulationOutcome, clock: Clock): number {
  const promise = promises.find((one) => one.clock === clock);
  return promise === undefined || promise.conversations === 0
    ? 1
    : 1 - promise.broken / promise.conversations;
}

function numberWords(value: number): string {
  return new Intl.NumberFormat(currentLocale().tag).format(value);
}

function shareWords(share: number): string {
  return new Intl.NumberFormat(currentLocale().tag, { style: 'percent', maximumFractionDigits: 1 }).format(
    share,
  );
}
