const PLACE = /\{\{\s*([a-z][A-Za-z0-9]{0,39})\s*\}\}/g;

/** Puts what is known in its places; of a name that nothing is known of, nothing is left. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(PLACE, (_, name: string) => valueOf(values, name));
}

/** The variables that stand in a template. */
export function placesIn(template: string): readonly string[] {
  return [...template.matchAll(PLACE)].flatMap(([, name]) => name ?? []);
}

/** A variable may be called `constructor`. */
export function valueOf(values: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(values, name) ? (values[name] ?? '') : '';
}
