/** What a page can listen for. */
export interface DeskbellEventDetails {
  /** The panel was opened, or closed. */
  open: null;
  close: null;
  /** The count of unread messages changed. */
  unread: { readonly count: number };
  /** An agent's message came; in one tab only. */
  message: { readonly name: string | null; readonly text: string };
}
