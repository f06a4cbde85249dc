import type { SiteConfigurationInput } from '@deskbell/protocol';

/** Whoever is free has a conversation at once. */
export const ASSIGNING: SiteConfigurationInput = { queues: { main: { mode: 'assign' } } };
