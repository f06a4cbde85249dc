/** What is laid out: how high it is, and where its ways lead, with how far below its top each begins. */
export interface LaidOutBox {
  readonly id: string;
  readonly height: number;
  readonly ways: readonly { readonly to: string; readonly at: number }[];
}

export interface PlacedBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** A curve from a box to another, by the points through which it goes. */
export interface PlacedWay {
  readonly from: string;
  readonly index: number;
  readonly to: string;
  /** Leads back to something earlier. */
  readonly back: boolean;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Layout {
  readonly boxes: readonly PlacedBox[];
  readonly ways: readonly PlacedWay[];
  readonly width: number;
  readonly height: number;
}

interface Sizes {
  readonly width: number;
  readonly columnGap: number;
  readonly rowGap: number;
}
/** A box, or the place where a long way passes through a column. */
interface Item {
  readonly name: string;
  readonly height: number;
  readonly before: string[];
  readonly after: string[];
}

const SWEEPS = 6;
/** Room for a way that passes. */
const PASSING = 16;
/** Where a way comes into a box, below its top. */
const ENTRY = 24;

/** Boxes in columns from left to right, each as far right as the longest way to it, with as few crossings as is easily had. */
export function layOut(boxes: readonly LaidOutBox[], first: string, sizes: Sizes): Layout {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const { order, isBack } = depthFirst(byId, first);
  const columnOf = longestWays(order, byId, isBack);
  const { columns, items, routes } = withPassing(order, byId, columnOf, isBack);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) arrange(columns, items, sweep % 2 === 0);
  const yOf = placeRows(columns, items, sizes.rowGap);
  const xOf = (column: number): number => column * (sizes.width + sizes.columnGap);

  const placed = boxes.map(({ height, id }): PlacedBox => ({
    id,
    height,
    x: xOf(columnOf.get(id) ?? 0),
    y: yOf.get(id) ?? 0,
  }));
  const ways = boxes.flatMap((box) =>
    box.ways.flatMap(({ at, to }, index): readonly PlacedWay[] => {
      if (!byId.has(to)) return [];
      const start = columnOf.get(box.id) ?? 0;
      const passing = (routes.get(`${box.id} ${to}`) ?? []).flatMap((name, step) => {
        const x = xOf(start + step + 1);
        const y = (yOf.get(name) ?? 0) + PASSING / 2;
        return [[x, y] as const, [x + sizes.width, y] as const];
      });
      const from = [xOf(start) + sizes.width, (yOf.get(box.id) ?? 0) + at] as const;
      const end = [xOf(columnOf.get(to) ?? 0), (yOf.get(to) ?? 0) + ENTRY] as const;
      return [{ from: box.id, index, to, back: isBack(box.id, to), points: [from, ...passing, end] }];
    }),
  );
  return {
    boxes: placed,
    ways,
    width: Math.max(0, ...placed.map(({ x }) => x + sizes.width)),
    height: Math.max(
      0,
      ...placed.map(({ height, y }) => y + height),
      // What passes below everything must be seen, too.
      ...ways.flatMap(({ points }) => points.map(([, y]) => y + PASSING / 2)),
    ),
  };
}

type ById = ReadonlyMap<string, LaidOutBox>;
type IsBack = (from: string, to: string) => boolean;

/** So that every way but those back leads from an earlier one to a later one. */
function depthFirst(byId: ById, first: string) {
  const done: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const back = new Set<string>();
  const visit = (id: string): void => {
    state.set(id, 'open');
    // The last one first: what is done last stands first.
    for (const { to } of (byId.get(id)?.ways ?? []).toReversed()) {
      if (!byId.has(to)) continue;
      if (state.get(to) === 'open') back.add(`${id} ${to}`);
      else if (!state.has(to)) visit(to);
    }
    state.set(id, 'done');
    done.unshift(id);
  };
  for (const id of [first, ...byId.keys()]) if (byId.has(id) && !state.has(id)) visit(id);
  return { order: done, isBack: (from: string, to: string): boolean => back.has(`${from} ${to}`) };
}

function longestWays(order: readonly string[], byId: ById, isBack: IsBack): Map<string, number> {
  const columnOf = new Map(order.map((id) => [id, 0]));
  for (const id of order) {
    const here = columnOf.get(id) ?? 0;
    for (const { to } of byId.get(id)?.ways ?? []) {
      if (byId.has(to) && !isBack(id, to)) columnOf.set(to, Math.max(columnOf.get(to) ?? 0, here + 1));
    }
  }
  return columnOf;
}

function withPassing(
  order: readonly string[],
  byId: ById,
  columnOf: ReadonlyMap<string, number>,
  isBack: IsBack,
) {
  const columns: string[][] = [];
  const items = new Map<string, Item>();
  const routes = new Map<string, readonly string[]>();
  const add = (name: string, column: number, height: number): void => {
    (columns[column] ??= []).push(name);
    items.set(name, { name, height, before: [], after: [] });
  };
  for (const id of order) add(id, columnOf.get(id) ?? 0, byId.get(id)?.height ?? 0);
  for (const id of order) {
    for (const { to } of byId.get(id)?.ways ?? []) {
      if (!byId.has(to) || isBack(id, to) || routes.has(`${id} ${to}`)) continue;
      const start = columnOf.get(id) ?? 0;
      const count = Math.max(0, (columnOf.get(to) ?? 0) - start - 1);
      const passing = Array.from({ length: count }, (_, step) => `${id} ${to} ${String(step)}`);
      passing.forEach((name, step) => add(name, start + step + 1, PASSING));
      routes.set(`${id} ${to}`, passing);
      const chain = [id, ...passing, to];
      chain.slice(1).forEach((name, step) => {
        items.get(chain[step] ?? '')?.after.push(name);
        items.get(name)?.before.push(chain[step] ?? '');
      });
    }
  }
  return { columns, items, routes };
}

/** Everything as near as can be to the middle of its neighbours in the column before, or after. */
function arrange(columns: string[][], items: ReadonlyMap<string, Item>, forwards: boolean): void {
  const indexes = forwards ? columns.keys() : [...columns.keys()].toReversed();
  for (const index of indexes) {
    const neighbours = columns[forwards ? index - 1 : index + 1];
    const column = columns[index];
    if (!neighbours || !column) continue;
    const place = new Map(neighbours.map((name, at) => [name, at]));
    const wish = new Map(
      column.map((name, at) => {
        const item = items.get(name);
        const places = (forwards ? item?.before : item?.after)?.flatMap((one) => place.get(one) ?? []) ?? [];
        return [name, places.length === 0 ? at : places.reduce((sum, one) => sum + one, 0) / places.length];
      }),
    );
    column.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
  }
}

/** Each beside what leads to it, and none over another. */
function placeRows(columns: readonly (readonly string[])[], items: ReadonlyMap<string, Item>, gap: number) {
  const yOf = new Map<string, number>();
  for (const column of columns) {
    let free = 0;
    for (const name of column) {
      const item = items.get(name);
      const before = item?.before.flatMap((one) => yOf.get(one) ?? []) ?? [];
      const wish = before.length === 0 ? 0 : Math.min(...before);
      const y = Math.max(free, wish);
      yOf.set(name, y);
      free = y + (item?.height ?? 0) + gap;
    }
  }
  return yOf;
}
