import { DeskbellError, SUPPORTED_PROTOCOL_VERSIONS, negotiateVersion } from '@deskbell/protocol';
import { z } from 'zod';
import { invalidInput } from '../commands/invalid-input.ts';

/** Looked at before everything else: a client of another version may send other fields. */
const versioned = z.object({ versions: z.array(z.int()).min(1).max(20) });

/**
 * Reads what a client sent with its connection.
 *
 * @throws DeskbellError `unsupported_version`, `invalid`
 */
export function acceptHandshake<T extends z.ZodType>(schema: T, auth: unknown): z.output<T> {
  const offer = versioned.safeParse(auth);
  if (offer.success && negotiateVersion(offer.data.versions) === undefined) {
    throw new DeskbellError(
      'unsupported_version',
      'unable to connect: client and server share no version of the protocol; update the older one',
      { details: { supported: SUPPORTED_PROTOCOL_VERSIONS } },
    );
  }
  const parsed = schema.safeParse(auth);
  if (!parsed.success) throw invalidInput('connect', parsed.error);
  return parsed.data;
}
