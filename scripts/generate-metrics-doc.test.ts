import { readFileSync } from 'node:fs';
import { METRICS } from '@deskbell/core';
import { metricsAnswer } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { metricsDoc, renderMetricsDoc } from './lib/metrics-doc/render-metrics.ts';

const document = readFileSync(metricsDoc, 'utf8');
const names = METRICS.flatMap((metric) => metric.names);

describe('docs/METRICS.md', () => {
  it('says what the definitions in the code say: run `pnpm run docs` after changing them', async () => {
    expect(document).toBe(await renderMetricsDoc());
  });

  it('has every metric of the code, and no other', () => {
    const headings = [...document.matchAll(/^## (`.+`)$/gm)].flatMap(([, heading = '']) =>
      [...heading.matchAll(/`([\w.]+)`/g)].map(([, name]) => name),
    );
    expect(headings).toEqual(names);
  });

  it('has every figure of the answer, and no other', () => {
    const { agents, bots, feedback, flows, slaAttainment, surveys, wrapUps, ...rest } = metricsAnswer.shape;
    const families = { bots, feedback, flows, slaAttainment, surveys, wrapUps };
    const notFigures = new Set(['siteId', 'from', 'to', 'agents.id', 'agents.name']);
    const figures = [
      ...Object.keys(rest),
      ...Object.entries(families).flatMap(([family, { shape }]) =>
        Object.keys(shape).map((figure) => `${family}.${figure}`),
      ),
      ...Object.keys(agents.element.shape).map((figure) => `agents.${figure}`),
    ].filter((name) => !notFigures.has(name));
    expect(figures.toSorted()).toEqual(names.toSorted());
  });
});
