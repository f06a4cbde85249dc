import { aPlan } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import {
  S,
  ada,
  ben,
  START,
  write,
  says,
  claim,
  resolve,
  deadline,
  tell,
  figures,
  once,
  share,
  plain,
} from '../../test/metrics/figures.ts';
import { SiteMetrics } from './site-metrics.ts';

describe('promises', () => {
  const plan = aPlan({
    slas: { gold: { firstResponse: '1m', nextResponse: '1m', resolution: '10m' } },
    sla: 'gold',
    tiers: [{ name: 'Second line', queue: 'main', firstResponse: '30s' }],
  });

  it('are met, or breached however late the answer comes; what is open counts neither way', () => {
    const { slaAttainment } = figures(
      [
        // In time: 20 s, 20 s, and resolved after 60 s.
        plain,
        [
          // Warned of at 45 s, breached at 60 s, and late.
          [45, deadline],
          [60, deadline],
          [80, write(ada)],
          [100, says],
          // The answer overtakes the deadline: breached and late at once.
          [170, write(ada)],
          [200, says],
          [230, write(ada)],
          [240, says],
        ],
      ],
      { plan },
    );
    expect(slaAttainment).toEqual({
      firstResponse: share(1, 2),
      // 20 s of the plain one, 70 s, 30 s; the last question is open.
      nextResponse: share(2, 3),
      resolution: share(1, 1),
    });
  });

  it('of each tier count by themselves', () => {
    const summary = { who: '', asked: '', tried: '', promised: '' };
    const { slaAttainment, firstContactResolution } = figures(
      [
        [
          [10, write(ada)],
          [20, (story) => story.tell({ type: 'escalate', by: ada, summary })],
          // Thirty seconds from 20 on.
          [50, deadline],
          [55, write(ben)],
          [60, resolve(ben)],
        ],
      ],
      { plan },
    );
    expect(slaAttainment.firstResponse).toEqual(share(1, 2));
    expect(firstContactResolution).toEqual(share(0, 1));
  });

  it('that nobody makes any more are not counted', () => {
    const story = tell(
      [
        [60, deadline],
        [80, write(ada)],
      ],
      plan,
    );
    const metrics = new SiteMetrics({
      plan: aPlan(),
      from: START,
      to: START + S * 900,
      now: START + S * 900,
    });
    const counted = metrics.conversation(story.record);
    counted.add(story.entries);
    counted.finish(START + S * 900);
    expect(metrics.answer({ agents: [], presence: [] }).slaAttainment.firstResponse).toEqual(share(0, 0));
  });

  it('in hours: times are told both ways', () => {
    const hours = aPlan({
      calendars: {
        // START is at 00:16:40: open until 00:17, and again from 00:20 on.
        odd: {
          timeZone: 'UTC',
          week: {
            thu: [
              { from: '00:00', to: '00:17' },
              { from: '00:20', to: '24:00' },
            ],
          },
        },
      },
      calendar: 'odd',
    });
    const found = figures(
      [
        [
          [0, claim(ada)],
          [260, write(ada)],
          [270, resolve(ada)],
        ],
      ],
      { plan: hours },
    );
    expect(found.firstResponse).toEqual(once(260));
    // 20 s before 00:17, and 60 s after 00:20.
    expect(found.firstResponseInHours).toEqual(once(80));
    expect(found.resolutionTimeInHours).toEqual(once(90));
  });
});
