import { z } from 'zod';

/** What an agent does with a conversation that is on their screen: `gone` when it no longer is. */
export const attention = z.enum(['looking', 'replying', 'noting', 'gone']);
export type Attention = z.infer<typeof attention>;
