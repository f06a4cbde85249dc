import { siteConfiguration } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { simulate } from '../simulate.ts';
import { staffingFile } from '../staffing/staffing-file.ts';
import { trafficFile } from '../traffic/traffic-file.ts';
import { formatMs } from './format.ts';
import { htmlReport } from './html-report.ts';
import { figureRows, pathRows } from './text-report.ts';

const summary = simulate({
  configuration: siteConfiguration.parse({ queues: { main: { name: '<b>Main</b> & "more"' } } }),
  staffing: staffingFile.parse({ groups: { all: { agents: 3 } } }),
  traffic: trafficFile.parse({ perHour: { '09-12': 30 } }),
  seed: 1,
});
const reported = [
  { name: '<now>', summary },
  { name: 'new', summary },
];

describe('the report', () => {
  const page = htmlReport(reported, { title: 'A & B', about: 'one day' });

  it('[A4] takes names as text', () => {
    expect(page).not.toContain('<b>Main');
    expect(page).not.toContain('<now>');
    expect(page).toContain('A &#38; B');
  });

  it('needs nothing from elsewhere and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|src=|href=|url\(|https?:/);
  });

  it('says in words what each drawing shows', () => {
    const drawings = page.match(/<svg[^>]*>/g) ?? [];
    expect(drawings.length).toBe(8);
    for (const drawing of drawings) expect(drawing).toMatch(/role="img" aria-label(ledby)?="/);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('draws nothing that is not a number', () => {
    expect(page).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('has a line for each number on a terminal, side by side', () => {
    const rows = figureRows(reported);
    expect(rows[0]).toEqual(['', '<now>', 'new']);
    expect(rows.every((row) => row.length === 3)).toBe(true);
    expect(pathRows(reported)[0]?.slice(1)).toEqual([String(summary.answered), String(summary.answered)]);
  });
});

it.each([
  [0, '0 s'],
  [1_540, '1.5 s'],
  [59_700, '1 min'],
  [200_000, '3 min 20 s'],
  [7_500_000, '2 h 05 min'],
  [Infinity, '∞'],
])('says %d ms as "%s"', (ms, text) => {
  expect(formatMs(ms)).toBe(text);
});
