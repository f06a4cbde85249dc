import type { MetricDefinition } from '../metric-definition.ts';
import type { Measure } from '../step.ts';

/** Who leaves sooner than this has not waited: a wrong click, a second thought. */
export const SHORT_ABANDON_MS = 10_000;

const common = {
  start: 'The matter begins: the visitor’s first message, or their message that reopens.',
  bots: 'A visitor who ends it while a bot has it, and never heard a person, has abandoned too. What a bot or a flow itself resolves is neither abandoned nor answered.',
  hours: 'All time.',
  reopening: 'Each matter is counted by itself.',
};
const left =
  'the matter was resolved or ended, by whomever, before any agent wrote; not those in which the visitor left a number or an address';

/** `abandonment` */
export const abandonment: MetricDefinition = {
  ...common,
  names: ['abandonment'],
  definition:
    'Share of matters that ended without an answer: the visitor ended them, or had left for good and an agent put them away.',
  end: 'It is resolved or ended without a message of an agent (abandoned), or an agent writes for the first time (answered). Counted then.',
  aggregation: 'Share of matters. Those that still wait are left out; short ones are counted apart.',
  formula: `abandoned after at least ${SHORT_ABANDON_MS / 1_000} s ÷ (those + answered); abandoned: ${left}`,
  peers:
    'Genesys: abandoned ÷ offered, short abandons banded; Live Helper Chat: by the visitor’s last sign of life before acceptance.',
};

/** `shortAbandonment` */
export const shortAbandonment: MetricDefinition = {
  ...common,
  names: ['shortAbandonment'],
  definition: `Share of matters that ended without an answer within ${SHORT_ABANDON_MS / 1_000} seconds.`,
  end: 'As `abandonment`.',
  aggregation: 'Share of matters.',
  formula: `abandoned within less than ${SHORT_ABANDON_MS / 1_000} s ÷ (all abandoned + answered)`,
  peers: 'Genesys: a configurable band. Here always the same.',
};

/** `abandonTime` */
export const abandonTime: MetricDefinition = {
  ...common,
  names: ['abandonTime'],
  definition: 'How long those who abandoned had waited, short ones left out.',
  end: 'It is resolved or ended without a message of an agent. Counted then.',
  aggregation: 'Mean, median, 90th and 95th percentile over abandoned matters.',
  formula: 'time of the end − time at which the matter began',
  peers: 'Genesys: average abandon time.',
};

export const measureAbandonment: Measure = ({ at, before, after, entry, scope }, totals) => {
  const { matter } = before;
  if (entry.author.kind === 'bot') return;
  if (matter === null || matter.askedAt === null || matter.answeredAt !== null) return;
  if (after.matter !== null && after.matter.answeredAt !== null) {
    totals.addCase('abandonment', at, false, scope);
    totals.addCase('shortAbandonment', at, false, scope);
  } else if (after.matter === null && !matter.reachable) {
    const waitedMs = at - matter.askedAt;
    const isShort = waitedMs < SHORT_ABANDON_MS;
    totals.addCase('shortAbandonment', at, isShort, scope);
    if (isShort) return;
    totals.addCase('abandonment', at, true, scope);
    totals.addTime('abandonTime', at, waitedMs, scope);
  }
};
