import type { FigureName } from './figures.ts';

/** What a chart shows, as a table: the one source of the picture, of what screen readers read and of what is exported. */
export interface FigureTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly label: string;
  /** Of the exported value, such as `s`. */
  readonly unit?: string;
  readonly isNumber?: boolean;
  /** Whose definition the name leads to. */
  readonly figure?: FigureName;
}

export interface Cell {
  /** As people read it. */
  readonly text: string;
  /** As it is exported. */
  readonly value: string | number | null;
  /** The conversations behind it. */
  readonly href?: string | null;
}

/** One thing in a chart that can be reached: by the pointer, and by the arrow keys. */
export interface Mark {
  /** All of it in words. */
  readonly label: string;
  readonly href: string | null;
  readonly value: number;
}
