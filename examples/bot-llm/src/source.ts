/** An article from which an answer may be taken. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly text: string;
  readonly url: string | null;
}
