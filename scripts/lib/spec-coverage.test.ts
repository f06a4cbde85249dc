import { describe, expect, it } from 'vitest';
import { compareSpec } from './spec-coverage.ts';

const spec = `
- **D1** Acknowledged means durable.
- **D2** A repeated send is not a double.
- **R8** (later) Waiting visitors see their position.
`;

describe('compareSpec', () => {
  it('finds rules proven by the beginning of a test title', () => {
    const tests = [`it('[D1] survives', () => {});`, 'test.each([[1]])(\n  `[D2] repeated`, () => {});'];
    expect(compareSpec(spec, tests)).toEqual({
      proven: ['D1', 'D2'],
      missing: [],
      later: ['R8'],
      unknown: [],
    });
  });

  it('counts every id when a title begins with several', () => {
    expect(compareSpec(spec, [`describe("[D1] [D2, R8] all", () => {});`]).proven).toEqual([
      'D1',
      'D2',
      'R8',
    ]);
  });

  it('does not take an id in a comment or in the middle of a title for a proof', () => {
    const tests = [`// [D1] see above\nit('holds [D1]', () => {});`];
    expect(compareSpec(spec, tests).missing).toEqual(['D1', 'D2']);
  });

  it('reports ids that the specification does not have', () => {
    expect(compareSpec(spec, [`it('[Z9] unheard of', () => {});`]).unknown).toEqual(['Z9']);
  });
});
