/** Encrypts what is secret and must be known again, unlike passwords (A5). */
export interface Secrets {
  /** @param purpose what it is and whose, such as `webhook:<id>`: under another one it cannot be opened */
  seal(secret: string, purpose: string): string;
  /** @throws DeskbellError `internal` when it was sealed with another key, or is damaged */
  open(sealed: string, purpose: string): string;
}
