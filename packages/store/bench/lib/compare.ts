import type { OpenedStore } from '@deskbell/store';
import type { Cell } from './append-load.ts';

const IN_FLIGHT = [1, 10, 128, 1_000];

interface Contest {
  readonly store: OpenedStore;
  readonly rounds: number;
  readonly ours: (inFlight: number) => Promise<Cell>;
  readonly floor: (inFlight: number) => Cell | Promise<Cell>;
}

/** Floor and store by turns, so that both see the same machine; prints the medians. */
export async function compare({ store, rounds, ours, floor }: Contest): Promise<void> {
  const table: Record<string, object> = {};
  const cells = IN_FLIGHT.map((inFlight) => ({ inFlight, ours: [] as Cell[], floor: [] as Cell[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const cell of cells) {
      cell.floor.push(await floor(cell.inFlight));
      cell.ours.push(await ours(cell.inFlight));
    }
  }
  for (const { inFlight, ours: store, floor: bare } of cells) {
    table[`${inFlight} in flight`] = {
      'appends/s': Math.round(middle(store, 'perSecond')),
      'bare/s': Math.round(middle(bare, 'perSecond')),
      ratio: rounded(middle(store, 'perSecond') / middle(bare, 'perSecond'), 2),
      'CPU µs': rounded(middle(store, 'cpuMicroseconds'), 1),
      'bare CPU µs': rounded(middle(bare, 'cpuMicroseconds'), 1),
      'slowest ms': rounded(Math.max(...store.map(({ slowestMs }) => slowestMs)), 1),
      'bare slowest ms': rounded(Math.max(...bare.map(({ slowestMs }) => slowestMs)), 1),
    };
  }
  console.table(table);
  const { writes, commits, largestBatch } = store.metrics;
  console.log(
    `${writes} writes in ${commits} commits, at most ${largestBatch} together; medians of ${rounds} rounds`,
  );
}

function middle(cells: readonly Cell[], name: keyof Cell): number {
  const values = cells.map((cell) => cell[name]).toSorted((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? 0;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
