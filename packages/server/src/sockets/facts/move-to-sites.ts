import type { Desk } from '../../desk/desk.ts';
import { rooms } from '../rooms.ts';
import type { AgentSocket } from '../socket-types.ts';

const SITE = rooms.site('');
const FOLLOWERS = rooms.followers('');

/** Lets a socket hear of the sites of its agent and of no others, after a membership was given or taken (A2, D11). */
export function moveToSites(socket: AgentSocket, desk: Desk): void {
  const { viewer, watched } = socket.data;
  const siteIds = new Set(desk.siteIdsOf(viewer.agentId));
  for (const room of socket.rooms) {
    const siteId = room.startsWith(SITE)
      ? room.slice(SITE.length)
      : room.startsWith(FOLLOWERS)
        ? room.slice(FOLLOWERS.length)
        : null;
    if (siteId !== null && !siteIds.has(siteId)) void socket.leave(room);
  }
  for (const [conversationId, siteId] of watched) {
    if (siteIds.has(siteId)) continue;
    watched.delete(conversationId);
    void socket.leave(rooms.watchers(conversationId));
  }
  void socket.join([...siteIds].map(rooms.site));
}
