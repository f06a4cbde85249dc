import { act } from './act.ts';
import type { Day } from './events.ts';
import { Watch } from './watch.ts';
import { World } from './world.ts';

export interface Lived {
  readonly faults: readonly string[];
  readonly conversations: number;
  readonly ended: { readonly all: number; readonly underWay: number };
}

const DAY_MS = 24 * 3_600_000;

/** Lives through a day; stops at the first thing that is not as it must be. */
export async function live({ configuration, events }: Day): Promise<Lived> {
  await using world = await World.open(configuration);
  const watch = new Watch(world);
  const lived = () => ({ faults: watch.faults, conversations: watch.records.length, ended: world.ended });
  const look = async (after: string): Promise<boolean> => {
    await watch.look();
    if (watch.faults.length > 0) watch.faults.push(`after ${after}`);
    return watch.faults.length === 0;
  };
  for (const [index, event] of events.entries()) {
    await act(world, watch.records, event);
    if (!(await look(`event ${String(index)}: ${JSON.stringify(event)}`))) return lived();
  }
  // Everything that is still to come comes, also after a last end; and the same is told of it as before.
  const endings: readonly [string, () => Promise<void>][] = [
    ['three seconds', () => world.advance(3_000)],
    ['the last end', () => (world.crash(), world.settle())],
    ['a minute', () => world.advance(61_000)],
    ['two days', () => world.jump(2 * DAY_MS)],
    ['a while', () => world.advance(5_000)],
  ];
  for (const [name, ending] of endings) {
    await ending();
    if (!(await look(name))) return lived();
  }
  watch.finish();
  return lived();
}
