/** Who asks: decides what may be seen and touched (A2). */
export type Viewer = VisitorViewer | AgentViewer | DeskViewer;
export type VisitorViewer = { readonly kind: 'visitor'; readonly siteId: string; readonly visitorId: string };
export type AgentViewer = { readonly kind: 'agent'; readonly agentId: string };
/** The desk itself: routing, deadlines, clean-up. */
export type DeskViewer = { readonly kind: 'desk' };

export const DESK: DeskViewer = { kind: 'desk' };
