/** What a site owner pastes into a page. */
export function scriptTag(siteId: string, publicUrl: string): string {
  return `<script src="${publicUrl}/widget/${siteId}.js" defer></script>`;
}
