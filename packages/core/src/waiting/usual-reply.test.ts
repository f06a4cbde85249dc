import { describe, expect, it } from 'vitest';
import { UsualReply } from './usual-reply.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function answered(minutes: readonly number[]): UsualReply {
  const usual = new UsualReply();
  for (const each of minutes) usual.learn('shop', 0, each * MINUTE);
  return usual;
}

describe('usual time of a first answer', () => {
  it('[R8] is not told while too little is known, nor by what is long ago', () => {
    expect(answered([1, 2, 3, 4]).range('shop', 0)).toBeNull();
    expect(answered([1, 2, 3, 4, 5]).range('blog', 0)).toBeNull();
    expect(answered([1, 2, 3, 4, 5]).range('shop', 7 * DAY)).toBeNull();
  });

  it('[R8] is the 10th to 90th percentile of the last fifty', () => {
    const minutes = Array.from({ length: 11 }, (_, index) => index);
    expect(answered(minutes).range('shop', DAY)).toEqual({ fromMs: MINUTE, toMs: 9 * MINUTE });
    const quick = Array.from({ length: 50 }, () => 2);
    expect(answered([...minutes, ...quick]).range('shop', DAY)).toEqual({
      fromMs: 2 * MINUTE,
      toMs: 2 * MINUTE,
    });
  });

  it('follows a conversation from its first question to its first answer, and a bounded number of them', () => {
    const usual = new UsualReply();
    usual.asked('a', 1);
    usual.asked('a', 5);
    expect(usual.settle('a')).toBe(1);
    expect(usual.settle('a')).toBeUndefined();
    usual.asked('first', 1);
    for (let count = 0; count < 5_000; count += 1) usual.asked(`c${count}`, 2);
    expect(usual.settle('first')).toBeUndefined();
    expect(usual.settle('c4999')).toBe(2);
  });
});
