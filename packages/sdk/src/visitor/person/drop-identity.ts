import type { Platform } from '../../platform/platform.ts';
import type { Identity } from '../visitor-identity.ts';

/** The device forgets whom it was without having signed in, unless it is somebody else by now. */
export async function dropIdentity(
  { storage }: Pick<Platform, 'storage'>,
  prefix: string,
  { secret }: Identity,
): Promise<void> {
  await storage.update<Identity>(`${prefix}identity`, (present) =>
    present?.secret === secret ? undefined : present,
  );
}
