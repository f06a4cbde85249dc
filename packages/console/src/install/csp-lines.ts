/** What a site's own Content Security Policy has to allow for the widget: exactly the relay, nothing inline. */
export function cspLines(relayOrigin: string): string {
  const socket = relayOrigin.replace(/^http/, 'ws');
  return [`script-src ${relayOrigin};`, `connect-src ${relayOrigin} ${socket};`].join('\n');
}

/** The relay's origin as the script tag names it; `null` when the tag cannot be understood. */
export function relayOriginOf(scriptTag: string): string | null {
  const source = /\ssrc="([^"]+)"/.exec(scriptTag)?.[1];
  return source !== undefined && URL.canParse(source) ? new URL(source).origin : null;
}
