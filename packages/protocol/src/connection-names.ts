/** Path of the Socket.IO endpoint on the relay. */
export const SOCKET_PATH = '/socket';

/** Socket.IO namespaces, one for each side. The default namespace accepts nobody. */
export const VISITOR_NAMESPACE = '/visitor';
export const AGENT_NAMESPACE = '/agent';
export const BOT_NAMESPACE = '/bot';

/** Query parameter of a visitor's connection: lets the server check the page's origin before it accepts a socket. */
export const SITE_QUERY_PARAMETER = 'site';
