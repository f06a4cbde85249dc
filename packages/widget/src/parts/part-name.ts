/** What parts are called. */
export type PartName =
  | 'service'
  | 'rich'
  | 'calls'
  | 'home'
  | 'articles'
  | 'past'
  | 'transcript'
  | 'tools'
  | 'files'
  | 'emoji'
  | 'survey'
  | 'preChat';
