import { expect, it } from 'vitest';
import { layOut, type LaidOutBox } from './lay-out.ts';

const SIZES = { width: 200, columnGap: 50, rowGap: 10 };
const box = (id: string, ...ways: readonly string[]): LaidOutBox => ({
  id,
  height: 40 + ways.length * 20,
  ways: ways.map((to, index) => ({ to, at: 50 + index * 20 })),
});
const columns = (layout: ReturnType<typeof layOut>) =>
  Object.fromEntries(layout.boxes.map(({ id, x }) => [id, x / 250]));

it('puts each step right of everything that leads to it', () => {
  const layout = layOut(
    [box('end'), box('ask', 'look', 'end'), box('look', 'tell', 'end'), box('tell', 'end')],
    'ask',
    SIZES,
  );
  expect(columns(layout)).toEqual({ ask: 0, look: 1, tell: 2, end: 3 });
  expect(layout.width).toBe(950);
});

it('leads back to what was there before without moving it', () => {
  const layout = layOut([box('ask', 'tell'), box('tell', 'ask', 'end'), box('end')], 'ask', SIZES);
  expect(columns(layout)).toEqual({ ask: 0, tell: 1, end: 2 });
  expect(layout.ways.filter(({ back }) => back).map(({ from, to }) => [from, to])).toEqual([['tell', 'ask']]);
});

it('lays no box over another, and keeps long ways from going through them', () => {
  const boxes = [
    box('a', 'b', 'c', 'z'),
    box('b', 'd'),
    box('c', 'd', 'z'),
    box('d', 'z'),
    box('z'),
    box('lost', 'z'),
    box('alone'),
  ];
  const layout = layOut(boxes, 'a', SIZES);
  for (const one of layout.boxes) {
    for (const other of layout.boxes) {
      if (one.id >= other.id || one.x !== other.x) continue;
      expect([one.id, other.id, one.y + one.height <= other.y || other.y + other.height <= one.y]).toEqual([
        one.id,
        other.id,
        true,
      ]);
    }
  }
  const long = layout.ways.find(({ from, to }) => from === 'a' && to === 'z');
  const passing = long?.points.slice(1, -1) ?? [];
  expect(passing.length).toBeGreaterThan(0);
  for (const [x, y] of passing) {
    const inside = layout.boxes.some(
      (one) => x >= one.x && x <= one.x + 200 && y > one.y && y < one.y + one.height,
    );
    expect(inside).toBe(false);
  }
});

it('leaves out ways that lead nowhere, and stands a flow of one step', () => {
  const layout = layOut([box('only', 'gone', 'only')], 'only', SIZES);
  expect(layout.ways.map(({ to, back }) => [to, back])).toEqual([['only', true]]);
  expect(layOut([], 'none', SIZES)).toEqual({ boxes: [], ways: [], width: 0, height: 0 });
});
