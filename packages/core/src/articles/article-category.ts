/** A category of a site's articles; it may have others below it, which have none. */
export interface ArticleCategory {
  /** Its name in addresses and in articles: small letters, digits, `-`. */
  readonly id: string;
  /** By language; the first is what readers of other languages see. */
  readonly names: Readonly<Record<string, string>>;
  readonly children: readonly Omit<ArticleCategory, 'children'>[];
}

/** All categories of a site in their order, saved as one. */
export interface ArticleCategories {
  readonly categories: readonly ArticleCategory[];
  /** From 1; 0: none were ever saved. */
  readonly version: number;
}
