interface Named {
  readonly id: string;
  readonly name: string;
}

/** People in the order of their names; two of the same name always in the same order. */
export function byName(a: Named, b: Named): number {
  return a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}
