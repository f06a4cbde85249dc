/**
 * The limits of the protocol. Both sides know them: the server refuses what goes beyond, the SDK says so before sending.
 * Sources of the numbers: OWASP's advice for WebSocket messages (64 KiB), ASVS 5 chapters 2.4 and 5.2, and what comparable
 * services allow; see docs/PROTOCOL.md.
 */
export const LIMITS = {
  /** Longest text of a message or note, in UTF-16 code units. */
  textCharacters: 8_000,
  /** Longest text of a message or note, in UTF-8 bytes. */
  textBytes: 32 * 1024,
  /** Largest Socket.IO frame, in bytes. Larger ones close the connection. */
  frameBytes: 64 * 1024,
  /** Longest name of a person, a site or a page. */
  nameCharacters: 200,
  /** Longest URL that is kept of a visitor's page. */
  urlCharacters: 2_000,
  /** Entries in one page of a synchronisation or of the history. */
  pageEntries: 200,
  /** Conversations in one page of the inbox. */
  pageConversations: 100,
  /** Conversations of a whole site that an inbox counts: as many stands for "as many or more". */
  countedConversations: 1_000,
  /** Conversations in one page of what a search has found. */
  pageResults: 50,
  /** Conversations a client may name in one synchronisation. */
  syncConversations: 100,
  /** Inboxes, and boards, that a client may name in one comparison of heads. */
  headsLists: 20,
  /** Longest id by which a host site names a visitor. */
  subjectCharacters: 255,
  /** Attributes that a host site may tell of a contact, and the longest value of one. */
  attributes: 50,
  attributeCharacters: 500,
  /** Longest identity token. */
  tokenCharacters: 8_192,
} as const;
