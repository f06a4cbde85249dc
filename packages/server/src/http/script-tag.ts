/** What a site owner pastes into a page. `async`: a relay that hangs must not hold up what the page does when it is loaded (W1). */
export function scriptTag(siteId: string, publicUrl: string): string {
  return `<script src="${publicUrl}/widget/${siteId}.js" async></script>`;
}
