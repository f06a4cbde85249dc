import type { FlowOutcome } from '@deskbell/protocol';
import { expect, it } from 'vitest';
import { figures, share, type Steps } from '../../test/metrics/figures.ts';
import { SYSTEM } from '../conversation/system-author.ts';

/** A conversation in which a flow began, moved, and ended. */
const ended = (at: number, flowId: string, outcome: FlowOutcome): Steps => [
  [
    at,
    (story) => {
      const entry = { author: SYSTEM, at: story.now };
      const body = { type: 'flow', flowId, version: 1 } as const;
      story.append([
        { ...entry, id: `${flowId}-1`, body: { ...body, event: 'moved' } },
        { ...entry, id: `${flowId}-2`, body: { ...body, event: 'ended', outcome } },
      ]);
    },
  ],
];

const stories = [
  ended(1, 'returns', 'solved'),
  ended(2, 'returns', 'solved'),
  ended(3, 'returns', 'left'),
  ended(4, 'callback', 'handedOver'),
  ended(5, 'callback', 'personRequested'),
];

it('flows: how they ended, together and each by itself', () => {
  expect(figures(stories).flows).toEqual({
    success: share(2, 5),
    outcomes: [
      { name: 'solved', count: 2 },
      { name: 'handedOver', count: 1 },
      { name: 'left', count: 1 },
      { name: 'personRequested', count: 1 },
    ],
    byFlow: [
      {
        flowId: 'returns',
        success: share(2, 3),
        outcomes: [
          { name: 'solved', count: 2 },
          { name: 'left', count: 1 },
        ],
      },
      {
        flowId: 'callback',
        success: share(0, 2),
        outcomes: [
          { name: 'handedOver', count: 1 },
          { name: 'personRequested', count: 1 },
        ],
      },
    ],
  });
});

it('flows: are counted when they end', () => {
  expect(figures(stories, { period: [0, 2] }).flows.success).toEqual(share(1, 1));
  expect(figures(stories, { period: [2, 4] }).flows.success).toEqual(share(1, 2));
});
