import { Settable } from '../readable/settable.ts';
import type { CsvOptions } from './csv.ts';

/** How tables are exported, for all of them alike, as long as the page is open. */
export const exportOptions = new Settable<CsvOptions>({ bom: false });
