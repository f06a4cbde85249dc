/** Where the page of a published article is, below the server's address. */
export function helpAddress(siteId: string, language: string, slug: string): string {
  return `/help/${siteId}/${language}/articles/${slug}`;
}
