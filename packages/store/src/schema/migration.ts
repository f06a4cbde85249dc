import type { Compilable, RawBuilder, SchemaModule } from 'kysely';
import type { Engine } from '../query/dialect.ts';

/** One step of the schema. Forward only; what has been released is never edited. */
export interface Migration {
  readonly name: string;
  /**
   * The statements in their order; all of them run in one transaction with the note that they ran. `statement` makes one of
   * what changes rows, in words that every engine understands. `engine` is for what only one of them has.
   */
  readonly up: (
    schema: SchemaModule,
    statement: (raw: RawBuilder<unknown>) => Compilable,
    engine: Engine,
  ) => readonly Compilable[];
}
