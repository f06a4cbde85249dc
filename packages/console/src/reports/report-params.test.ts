import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoute, routeHref } from '../routing/route.ts';
import { parseParams, paramsPath, type ReportParams } from './report-params.ts';

const usual: ReportParams = {
  section: 'volume',
  days: 28,
  from: null,
  to: null,
  queue: null,
  language: null,
  channel: null,
  agent: null,
  list: null,
};
const through = (params: ReportParams) => {
  const route = parseRoute(routeHref({ screen: 'reports', siteId: 'shop', path: paramsPath(params) }));
  return parseParams(route.screen === 'reports' ? (route.path ?? []) : []);
};

describe('the address of a report', () => {
  it('is short where everything is as usual', () => {
    expect(paramsPath(usual)).toEqual(['volume']);
    expect(parseParams([])).toEqual(usual);
  });

  it('carries what a list is about, whatever it is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 4 }), (what) => {
        const params: ReportParams = {
          ...usual,
          section: 'causes',
          days: null,
          from: '2026-01-01',
          to: '2026-01-31',
          queue: 'main',
          language: 'und',
          channel: 'callback',
          agent: 'agent-1',
          list: {
            figure: 'wrapUps.reasons',
            from: 1,
            to: 2,
            what,
            only: 'fits',
            over: 3,
            most: 40,
            weekday: 1,
            hour: 0,
          },
        };
        expect(through(params)).toEqual(params);
      }),
    );
  });

  it('is read as far as it makes sense', () => {
    expect(
      parseParams(['nonsense', 'days:many', 'from:2026-01-01', 'channel:pigeon', 'figure:wait']),
    ).toEqual(usual);
  });
});
