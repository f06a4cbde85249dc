import type { Role, Scope } from '@deskbell/protocol';

/** Who may do something. What is left out may not. */
export interface Access {
  /** The least role on the object's site; `'owner'`: an admin of every site. */
  readonly agent?: Role | 'owner';
  /** Every agent, where the object is their own account or session. */
  readonly self?: true;
  /** What an API key needs. */
  readonly key?: Scope;
  /** Visitors, where the object is their own (or the site's public face). */
  readonly visitor?: true;
  /** Bots, where the conversation is theirs at the time (or the object is their site's). */
  readonly bot?: true;
  /** Everybody. */
  readonly nobody?: true;
}

/**
 * Everything that can be done, and who may do it: the one table that REST and sockets ask. Actions are named for the thing and
 * the verb, in the words of the design.
 */
export const ACTIONS = {
  'docs:read': { nobody: true },
  'session:begin': { nobody: true },
  'session:end': { nobody: true },
  'session:read': { self: true },
  'session:write': { self: true },
  /** What a client asks of its own connection: to be brought up to date, and whether it is. */
  'session:sync': { self: true, visitor: true, bot: true },
  'presence:write': { self: true },
  'people:read': { agent: 'supervisor', key: 'people:read' },
  'people:write': { agent: 'admin', key: 'people:write' },
  'people:list': { agent: 'owner', key: 'people:read' },
  'audit:read': { agent: 'admin' },
  'audit:list': { agent: 'owner' },
  'site:list': { self: true, key: 'sites:read' },
  'site:read': { agent: 'agent', key: 'sites:read' },
  'site:write': { agent: 'admin', key: 'sites:write' },
  'site:create': { agent: 'owner', key: 'sites:write' },
  'configuration:read': { agent: 'agent', key: 'configuration:read' },
  'configuration:history': { agent: 'supervisor', key: 'configuration:read' },
  /** Plays traffic against a configuration that is not in force. */
  'configuration:simulate': { agent: 'supervisor', key: 'configuration:read' },
  'configuration:write': { agent: 'admin', key: 'configuration:write' },
  'identityKey:read': { agent: 'admin', key: 'sites:read' },
  'identityKey:write': { agent: 'admin', key: 'sites:write' },
  'inbox:read': { agent: 'agent', key: 'conversations:read' },
  'conversation:start': { visitor: true },
  'conversation:read': { agent: 'agent', visitor: true, bot: true, key: 'conversations:read' },
  'conversation:search': { agent: 'agent', key: 'conversations:read' },
  'conversation:write': { agent: 'agent', visitor: true, bot: true, key: 'conversations:write' },
  /** What visitors ask for in a conversation of their own: a person, to be called back; and what they say of it. */
  'conversation:wish': { visitor: true },
  /** Typing and read marks. */
  'conversation:mark': { agent: 'agent', visitor: true, bot: true },
  'conversation:end': { agent: 'agent', visitor: true, key: 'conversations:write' },
  /** Everything an agent does with a conversation besides writing: takes it, hands it on, puts it aside, resolves it. */
  'conversation:handle': { agent: 'agent', key: 'conversations:write' },
  'conversation:assign': { agent: 'supervisor', key: 'conversations:write' },
  /** Reading along without anybody knowing, and telling the agent something that only they see. */
  'conversation:monitor': { agent: 'supervisor' },
  'conversation:whisper': { agent: 'supervisor' },
  /** A copy of a conversation by mail, to an address that is verified. */
  'transcript:send': { agent: 'agent', visitor: true, key: 'conversations:write' },
  /** The site's own page is told who looks: nobody but an agent can. */
  'panel:read': { agent: 'agent' },
  'note:write': { agent: 'agent', key: 'conversations:write' },
  'contact:read': { agent: 'agent', key: 'contacts:read' },
  'contact:write': { agent: 'agent', key: 'contacts:write' },
  /** Keeps somebody from writing, and lets them again. */
  'contact:ban': { agent: 'agent', key: 'contacts:write' },
  'contact:unban': { agent: 'supervisor', key: 'contacts:write' },
  'privacy:read': { agent: 'admin', key: 'privacy:read' },
  'privacy:write': { agent: 'admin', key: 'privacy:write' },
  /** The own day: what an agent answered, at which pace, and what was said of it. */
  'day:read': { agent: 'agent' },
  'board:read': { agent: 'agent', key: 'reports:read' },
  /** What those who oversee are alerted to, and saying who sees to it. */
  'alert:read': { agent: 'supervisor' },
  'alert:write': { agent: 'supervisor' },
  'crisis:write': { agent: 'supervisor', key: 'conversations:write' },
  'bot:read': { agent: 'supervisor', key: 'bots:read' },
  'bot:write': { agent: 'admin', key: 'bots:write' },
  /** Calls of flows may have secrets of other systems in their headers. */
  'flow:read': { agent: 'admin', key: 'configuration:read' },
  'flow:write': { agent: 'admin', key: 'configuration:write' },
  /** What a bot does in the conversation that it has. */
  'bot:answer': { bot: true },
  'bot:readArticles': { bot: true },
  'key:read': { agent: 'admin' },
  'key:write': { agent: 'admin' },
  'installationKey:read': { agent: 'owner' },
  'installationKey:write': { agent: 'owner' },
  /** Views of the inbox that agents keep: their own, and those that are shared. */
  'savedView:read': { agent: 'agent' },
  'savedView:write': { agent: 'agent' },
  'savedView:share': { agent: 'supervisor' },
  'tag:read': { agent: 'agent', key: 'conversations:read' },
  'tag:write': { agent: 'supervisor', key: 'conversations:write' },
  /** What an agent has ready for themselves. */
  'cannedReply:own': { agent: 'agent' },
  'cannedReply:read': { agent: 'agent', key: 'conversations:read' },
  'cannedReply:write': { agent: 'supervisor', key: 'conversations:write' },
  /** Asking the machines of a site, which costs its money, and naming them, which says who reads what was said. */
  'assistant:read': { agent: 'agent' },
  'assistant:use': { agent: 'agent' },
  'assistant:list': { agent: 'admin' },
  'assistant:write': { agent: 'admin' },
  'article:read': { agent: 'agent', key: 'articles:read' },
  'article:write': { agent: 'supervisor', key: 'articles:write' },
  /** Published public articles, and what readers think of them. */
  'help:read': { nobody: true },
  /** What a site has set for its widget. */
  'widget:read': { nobody: true },
  'report:read': { agent: 'supervisor', key: 'reports:read' },
  'file:upload': { agent: 'agent', visitor: true, bot: true, key: 'files:write' },
  'file:read': { agent: 'agent', visitor: true, bot: true, key: 'files:read' },
  'webhook:read': { agent: 'admin', key: 'webhooks:read' },
  'webhook:write': { agent: 'admin', key: 'webhooks:write' },
} as const satisfies Record<string, Access>;

export type Action = keyof typeof ACTIONS;
