/** What parts are called. */
export type PartName =
  | 'service'
  | 'rich'
  | 'calls'
  | 'page'
  | 'home'
  | 'articles'
  | 'past'
  | 'transcript'
  | 'tools'
  | 'preview'
  | 'files'
  | 'emoji'
  | 'survey'
  | 'preChat';
