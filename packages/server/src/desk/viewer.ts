/** Who asks: decides what may be seen and touched (A2). */
export type Viewer = VisitorViewer | AgentViewer | BotViewer | DeskViewer;
export type VisitorViewer = {
  readonly kind: 'visitor';
  readonly siteId: string;
  readonly visitorId: string;
  /** Whether the host site has vouched for who they are (A1). */
  readonly identified?: true;
};
export type AgentViewer = { readonly kind: 'agent'; readonly agentId: string };
/** `instance` names the running program: of several, one has a conversation. */
export type BotViewer = {
  readonly kind: 'bot';
  readonly siteId: string;
  readonly botId: string;
  readonly instance: string;
};
/** The desk itself: routing, deadlines, clean-up. */
export type DeskViewer = { readonly kind: 'desk' };

export const DESK: DeskViewer = { kind: 'desk' };
