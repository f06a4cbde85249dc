import { describe, expect, it } from 'vitest';
import { syncOrderFaults } from './sync-order.ts';

const WRITE = '11 pwrite64(20, "...probe-1-end...", 4096, 0) = 4096';
const SYNC = '11 fdatasync(20) = 0';
const ACK = '10 write(30, "43/visitor,1[probe-1-end]", 40) = 40';
const faults = (...lines: string[]) => syncOrderFaults(lines.join('\n'), ['probe-1-end']);

describe('syncOrderFaults', () => {
  it('finds nothing wrong when the flush has returned before the acknowledgement leaves', () => {
    expect(faults(WRITE, SYNC, ACK)).toEqual([]);
    const slow = [
      '11 fdatasync(20 <unfinished ...>',
      '10 write(9, "other", 5) = 5',
      '11 <... fdatasync resumed>) = 0',
    ];
    expect(faults(WRITE, ...slow, ACK)).toEqual([]);
  });

  it('finds an acknowledgement that left before or during the flush, or after that of another file', () => {
    const early = ['probe-1-end was acknowledged before it was flushed'];
    expect(faults(WRITE, ACK, SYNC)).toEqual(early);
    expect(faults(SYNC, WRITE, ACK)).toEqual(early);
    expect(faults(WRITE, '11 fdatasync(21) = 0', ACK)).toEqual(early);
    expect(faults(WRITE, '11 fdatasync(20 <unfinished ...>', ACK, '11 <... fdatasync resumed>) = 0')).toEqual(
      early,
    );
  });

  it('finds what was never written, and what was never acknowledged', () => {
    expect(faults(SYNC, ACK)).toEqual(['probe-1-end was never written']);
    expect(faults(WRITE, SYNC)).toEqual(['probe-1-end was never acknowledged']);
  });
});
