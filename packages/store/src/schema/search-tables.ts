/** How far conversations are indexed for searching. */
export interface SearchPositionsTable {
  conversation_id: string;
  /** The last entry that was looked at; beyond every seq: it is forgotten for good. */
  seq: number;
  /** The contact's name, as it was indexed. */
  name: string | null;
}

/** What can be found: messages and notes that stand, and names of contacts (as seq 0). */
export interface SearchDocumentsTable {
  /** Rises with the time when the line was written: `at * 2048` and a number of its own. */
  id: number;
  conversation_id: string;
  seq: number;
  /** The entry that has the text as it stands now: itself, or its last edit. */
  text_seq: number;
}

export interface SearchTables {
  search_positions: SearchPositionsTable;
  search_documents: SearchDocumentsTable;
}
