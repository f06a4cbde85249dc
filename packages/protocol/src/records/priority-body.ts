import { z } from 'zod';

/** A day more or less of head start decides everything else. */
const MOST = 24 * 60;

/** Minutes of head start over others who wait (R2); less than none lets them go first. */
export const priorityMinutes = z.int().min(-MOST).max(MOST);

/**
 * An agent said how much head start it has from here on. Internal.
 *
 * @public
 */
export const priorityBody = z.strictObject({
  type: z.literal('priority'),
  priority: z.int(),
  before: z.int(),
});
