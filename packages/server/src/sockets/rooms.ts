/** Names of rooms, one function for each audience. Visitors and agents have namespaces of their own. */
export const rooms = {
  /** Every tab of one visitor. */
  visitor: (visitorId: string) => `visitor:${visitorId}`,
  agent: (agentId: string) => `agent:${agentId}`,
  session: (tokenHash: string) => `session:${tokenHash}`,
  site: (siteId: string) => `site:${siteId}`,
  /** Agents who have a conversation open. */
  watchers: (conversationId: string) => `watch:${conversationId}`,
  /** Agents who follow the board of a site. */
  board: (siteId: string) => `board:${siteId}`,
  /** Supervisors and admins of a site. */
  supervisors: (siteId: string) => `supervisors:${siteId}`,
  /** Agents who look at all conversations of a site. */
  followers: (siteId: string) => `follow:${siteId}`,
} as const;
