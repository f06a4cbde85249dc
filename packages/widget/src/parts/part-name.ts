/** What parts are called. */
export type PartName = 'service' | 'home' | 'articles' | 'past' | 'transcript';
