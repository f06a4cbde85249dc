import { presence } from '@deskbell/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AGENT_GRACE_MS,
  absent,
  acceptsWork,
  graceEnded,
  isConnected,
  isInGrace,
  lostAtRestart,
  presenceChosen,
  socketClosed,
  socketOpened,
  socketsCounted,
} from './agent-presence.ts';

const NOW = 1_000_000;
const there = socketOpened(absent('available'));

describe('work', () => {
  it('[P1] goes to an agent who is available and connected', () => {
    expect(acceptsWork(there)).toBe(true);
  });

  it.each(['away', 'offline'] as const)('[P1] does not go to an agent who chose %s', (chosen) => {
    expect(acceptsWork(presenceChosen(there, chosen))).toBe(false);
    expect(acceptsWork(presenceChosen(presenceChosen(there, chosen), 'available'))).toBe(true);
  });

  it.each(['notResponding', 'wrapUp', 'breathing', 'dailyCeiling'] as const)(
    '[P1] does not go to an agent whom the system leaves alone: %s',
    (reason) => {
      expect(acceptsWork(there, { reason, until: NOW })).toBe(false);
    },
  );

  it('[P1] does not go to an agent without a socket, not even within the grace time', () => {
    expect(acceptsWork(absent('available'))).toBe(false);
    expect(acceptsWork(socketClosed(there, NOW))).toBe(false);
  });
});

describe('the grace time', () => {
  it('[P3] begins when the last of several sockets is lost', () => {
    const two = socketOpened(there);
    const one = socketClosed(two, NOW);
    expect(one.graceUntil).toBeNull();
    expect(socketClosed(one, NOW).graceUntil).toBe(NOW + AGENT_GRACE_MS);
  });

  it('[P3] lasts 60 s, in which the agent counts as connected', () => {
    const lost = socketClosed(there, NOW);
    expect(isConnected(lost)).toBe(true);
    expect(isInGrace(lost)).toBe(true);
    expect(graceEnded(lost, NOW + 59_999)).toEqual({ state: lost, lost: false });
    expect(graceEnded(lost, NOW + 60_000).lost).toBe(true);
  });

  it('[P3] is over exactly once', () => {
    const { state, lost } = graceEnded(socketClosed(there, NOW), NOW + AGENT_GRACE_MS);
    expect(lost).toBe(true);
    expect(isConnected(state)).toBe(false);
    expect(graceEnded(state, NOW + 10 * AGENT_GRACE_MS)).toEqual({ state, lost: false });
  });

  it('[P3] leaves no trace on one who comes back in time', () => {
    expect(socketOpened(socketClosed(there, NOW))).toEqual(there);
    expect(graceEnded(socketOpened(socketClosed(there, NOW)), NOW + AGENT_GRACE_MS).lost).toBe(false);
  });

  it('[P3] is not begun or made longer by a socket that was never counted', () => {
    expect(socketClosed(absent('away'), NOW)).toEqual(absent('away'));
    const lost = socketClosed(there, NOW);
    expect(socketClosed(lost, NOW + 30_000)).toEqual(lost);
  });

  it('[P3] begins when the sockets of all nodes together are none any more, and no sooner', () => {
    const two = socketsCounted(absent('available'), 2, NOW);
    expect(two).toEqual(socketOpened(there));
    expect(socketsCounted(two, 1, NOW)).toEqual(there);
    const lost = socketsCounted(two, 0, NOW);
    expect(lost).toEqual(socketClosed(there, NOW));
    expect(socketsCounted(lost, 0, NOW + 5_000)).toEqual(lost);
    expect(socketsCounted(lost, 1, NOW + 5_000)).toEqual(there);
    expect(socketsCounted(absent('away'), 0, NOW)).toEqual(absent('away'));
  });

  it('[P3] is given to everybody when the server was restarted', () => {
    const state = lostAtRestart('available', NOW);
    expect(isConnected(state)).toBe(true);
    expect(acceptsWork(state)).toBe(false);
    expect(graceEnded(state, NOW + AGENT_GRACE_MS).lost).toBe(true);
    expect(graceEnded(socketOpened(state), NOW + AGENT_GRACE_MS).lost).toBe(false);
  });

  it('[P3] keeps nobody on the staff who chose not to be', () => {
    expect(isInGrace(socketClosed(presenceChosen(there, 'away'), NOW))).toBe(false);
  });
});

describe('any history of sockets', () => {
  const step = fc.constantFrom('open', 'close', 'check', 'available', 'away', 'offline');

  it('[P1, P3] counts rightly, and tells of a loss once for each time the last socket went', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.nat(40_000)), { maxLength: 80 }), (history) => {
        let state = absent('available');
        let now = NOW;
        const naive = { sockets: 0, wentAt: null as number | null, lost: 0 };
        let lost = 0;
        for (const [what, passed] of history) {
          now += passed;
          if (what === 'open') {
            state = socketOpened(state);
            naive.sockets += 1;
            naive.wentAt = null;
          } else if (what === 'close') {
            state = socketClosed(state, now);
            if (naive.sockets === 1) naive.wentAt = now;
            naive.sockets = Math.max(0, naive.sockets - 1);
          } else if (what === 'check') {
            const ended = graceEnded(state, now);
            state = ended.state;
            if (ended.lost) lost += 1;
            if (naive.wentAt !== null && now - naive.wentAt >= AGENT_GRACE_MS) {
              naive.lost += 1;
              naive.wentAt = null;
            }
          } else {
            state = presenceChosen(state, presence.parse(what));
          }
          expect(lost).toBe(naive.lost);
          expect(state.sockets).toBe(naive.sockets);
          expect(isConnected(state)).toBe(naive.sockets > 0 || naive.wentAt !== null);
          expect(acceptsWork(state)).toBe(naive.sockets > 0 && state.chosen === 'available');
        }
      }),
    );
  });
});
