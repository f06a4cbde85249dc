/** A piece of a line: plain text, or something around other pieces. */
export type InlineNode =
  | string
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly InlineNode[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly InlineNode[] };

/** A piece of a text. Line breaks inside a paragraph stay as `\n`. */
export type BlockNode =
  | { readonly kind: 'paragraph'; readonly children: readonly InlineNode[] }
  /** `language` is what stood behind the opening marks. */
  | { readonly kind: 'code'; readonly language?: string; readonly text: string }
  | { readonly kind: 'quote'; readonly children: readonly BlockNode[] }
  | {
      readonly kind: 'list';
      /** The first number; `null` for a list of points. */
      readonly start: number | null;
      readonly items: readonly (readonly InlineNode[])[];
    };
