/** A site's id made from a host name: small letters, digits and `-`, 2 to 40 of them. */
export function siteIdFromHost(host: string): string {
  const id = host
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '');
  return id.length >= 2 ? id : 'site';
}
