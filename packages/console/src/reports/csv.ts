/** A table as text and numbers, the names of its columns with their units. */
export interface CsvTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface CsvOptions {
  /** Begins with the mark by which Excel knows UTF-8. */
  readonly bom: boolean;
}

const BOM = '\uFEFF';
/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** CSV as in RFC 4180. No text can act as a formula: what looks like the beginning of one gets an apostrophe before it. */
export function toCsv({ head, rows }: CsvTable, { bom }: CsvOptions): string {
  const lines = [head, ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`);
  return `${bom ? BOM : ''}${lines.join('')}`;
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  // Numbers are ours, and may be negative.
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
