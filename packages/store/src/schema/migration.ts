import type { Compilable, SchemaModule } from 'kysely';

/** One step of the schema. Forward only; what has been released is never edited. */
export interface Migration {
  readonly name: string;
  /** The statements in their order; all of them run in one transaction with the note that they ran. */
  readonly up: (schema: SchemaModule) => readonly Compilable[];
}
