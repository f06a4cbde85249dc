/** The version of the wire protocol this build speaks first. Raised only for changes an older peer cannot ignore. */
export const PROTOCOL_VERSION = 1;

/** Every version this build still understands, newest first. */
export const SUPPORTED_PROTOCOL_VERSIONS: readonly number[] = [PROTOCOL_VERSION];

/**
 * Picks the newest version both sides understand.
 *
 * @param offered the versions the client can speak, in any order
 * @returns the version to use, or `undefined` when there is none in common (answer `unsupported_version`)
 */
export function negotiateVersion(offered: readonly number[]): number | undefined {
  return SUPPORTED_PROTOCOL_VERSIONS.find((version) => offered.includes(version));
}
