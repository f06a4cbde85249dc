/** Asked for by every message too: one for each site. */
const followers = new Map<string, string>();

/**
 * Names of rooms, one function for each audience. Visitors and agents have namespaces of their own.
 *
 * Those that every message asks for are the ids themselves, which the server has made and which are never alike: a name put
 * together anew is a text that no table has seen, and looking three of them up was a twentieth of a message.
 */
export const rooms = {
  /** Every tab of one visitor. */
  visitor: (visitorId: string) => visitorId,
  agent: (agentId: string) => agentId,
  session: (tokenHash: string) => `session:${tokenHash}`,
  /** Every connection of one bot. */
  bot: (botId: string) => botId,
  site: (siteId: string) => `site:${siteId}`,
  /** Agents who have a conversation open. */
  watchers: (conversationId: string) => conversationId,
  /** Agents who follow the board of a site. */
  board: (siteId: string) => `board:${siteId}`,
  /** Supervisors and admins of a site. */
  supervisors: (siteId: string) => `supervisors:${siteId}`,
  /** Agents who look at all conversations of a site. */
  followers: (siteId: string) => {
    let name = followers.get(siteId);
    if (name === undefined) followers.set(siteId, (name = `follow:${siteId}`));
    return name;
  },
} as const;
