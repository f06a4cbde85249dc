import { METRICS, type MetricDefinition } from '@deskbell/core';
import { format, resolveConfig } from 'prettier';
import { inRoot } from '../root.ts';

export const metricsDoc = inRoot('docs', 'METRICS.md');

const INTRODUCTION = `# Metrics

<!-- Made by \`pnpm run docs\` from packages/core/src/metrics. Change the definitions there, not this file. -->

What every figure means, to the letter: systems of this kind disagree on each of these points, so a number without them says
little. The same definitions stand in the code that counts, one file for each metric or family, under
[packages/core/src/metrics/definitions](../packages/core/src/metrics/definitions).

\`GET /v1/sites/:siteId/metrics?from=…&to=…\` answers for a period of at most 400 days, \`from\` included and \`to\` not, both in
milliseconds since 1970. Supervisors and admins of the site may ask. The SDK has it as \`agentSession(…).metrics(siteId, { from, to })\`.

With \`queue\`, \`language\` (\`und\`: not known), \`channel\` and \`agent\` only a part is counted: what happened while the conversation was in this
queue, in this language, while the visitor wanted to be answered by this channel, and while this agent had it, or by their ending it. Each thing is in
one queue, one language and one channel, so the parts add up to the whole. The channel is \`chat\` until a visitor asks for a \`callback\` or an
answer by \`email\`, and again when the conversation is reopened: so every conversation begins in the chat. Figures of agents, filtered by queue, language or channel, count what is left of their work; the time in which they took work stays whole.

\`GET /v1/sites/:siteId/report?days=28\` has the same figures for days of the site, those of as many days before, and how they went: hour by
hour, day by day or week by week. \`GET /v1/sites/:siteId/report/conversations?figure=…\` lists what is behind a figure: as many as it says,
since both are made from the same counting. Days are those of the time zone of the default queue's hours, else of the daily digest, else UTC.

A year of a busy site takes a while to count (30,000 entries a second, [measured](PERFORMANCE.md#the-figures-of-a-busy-site)). With
\`Accept: application/x-ndjson\` the answer says how many conversations are counted, of how many, at most four times a second, and ends with
the figures; in the SDK by \`onProgress\`, here and in \`admin(…).call\`. Whoever hangs up, or aborts, ends the counting. One report is counted at a time.

## What holds for all of them

- **Source.** Everything is counted from the timelines (internal entries included) and from when agents took work, whenever it is
  asked for. Nothing is counted on the side, so nothing can drift from what happened.
- **Period.** A time or a case belongs to the period in which it *ended*: see "End" of each. So the counts of two adjoining periods add
  up to those of both, and a period that is over stays as it is; the exceptions (\`reopenRate\`, \`firstContactResolution\`, and the time of \`wrapUps\` while a matter goes on) say so.
  Only \`agents.occupancy\` and \`agents.concurrency\` cut time off at the ends of the period.
- **Matter.** From the beginning of a conversation, or its reopening by a message within the reopen window, until it is resolved or ended.
  Most figures count matters, so that a second question does not hide in the first.
- **An answer** is a message of an agent to the visitor; so is a reply to all during a crisis. What the desk says by itself (prepared answers,
  status lines) and notes are none.
- **Hours, silence and promises** are those of the configuration in force when the figures are asked for. What was breached was found when it
  happened, and stays breached.
- **Distributions** have \`count\`, \`meanMs\`, \`medianMs\`, \`p90Ms\` and \`p95Ms\`, in milliseconds, from every single value: no sampling, no sketch. A
  percentile is the smallest value that this share of them does not exceed. \`null\`: there was none.
- **Shares** have \`count\`, \`of\` and \`share\` (0 to 1). \`null\`: there was none to count.
- **Deleted and changed messages** count as written: they were an answer when they came.
- **A clock that was set back** makes no time negative: an entry counts as no earlier than the one before it.
- **Not here:** how well wait ranges held. What range a visitor was shown is not kept; the tests of the simulator measure it (R8 of
  [the specification](SPEC.md)).
`;

const ROWS: readonly (readonly [string, keyof Omit<MetricDefinition, 'names'>])[] = [
  ['What', 'definition'],
  ['Start', 'start'],
  ['End', 'end'],
  ['Bots and prepared answers', 'bots'],
  ['Hours', 'hours'],
  ['Reopening', 'reopening'],
  ['Aggregation', 'aggregation'],
  ['Formula', 'formula'],
  ['Others', 'peers'],
];

/** The text of docs/METRICS.md: what the definitions in the code say, with a few words before them. */
export async function renderMetricsDoc(): Promise<string> {
  const text = [INTRODUCTION, ...METRICS.map(renderMetric)].join('\n');
  return format(text, { ...(await resolveConfig(metricsDoc)), parser: 'markdown', filepath: metricsDoc });
}

function renderMetric(metric: MetricDefinition): string {
  const lines = ROWS.map(([title, key]) => `| ${title} | ${metric[key].replaceAll('|', '\\|')} |`);
  const heading = metric.names.map((name) => `\`${name}\``).join(', ');
  return [`## ${heading}`, '', '| | |', '| --- | --- |', ...lines, ''].join('\n');
}
