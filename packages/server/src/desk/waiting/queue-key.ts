/** Names a queue among those of all sites. */
export function queueKey(siteId: string, queueId: string): string {
  return `${siteId}/${queueId}`;
}
