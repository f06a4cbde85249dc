/** What parts are called. */
export type PartName = 'service';
