import { describe, expect, it } from 'vitest';
import { PROTOCOL_VERSION, SUPPORTED_PROTOCOL_VERSIONS, negotiateVersion } from './version.ts';

describe('the version', () => {
  it('is the newest that both sides understand, in whatever order they are named', () => {
    expect(negotiateVersion([PROTOCOL_VERSION])).toBe(PROTOCOL_VERSION);
    expect(negotiateVersion([99, PROTOCOL_VERSION, 98])).toBe(PROTOCOL_VERSION);
    expect(negotiateVersion([...SUPPORTED_PROTOCOL_VERSIONS].reverse())).toBe(SUPPORTED_PROTOCOL_VERSIONS[0]);
  });

  it.each([[[]], [[0]], [[PROTOCOL_VERSION + 1]], [[-1, 0.5]]])('is none for %j', (offered: number[]) => {
    expect(negotiateVersion(offered)).toBeUndefined();
  });

  it('is understood by the build that speaks it, newest first', () => {
    expect(SUPPORTED_PROTOCOL_VERSIONS[0]).toBe(PROTOCOL_VERSION);
    expect(SUPPORTED_PROTOCOL_VERSIONS).toEqual(SUPPORTED_PROTOCOL_VERSIONS.toSorted((a, b) => b - a));
  });
});
