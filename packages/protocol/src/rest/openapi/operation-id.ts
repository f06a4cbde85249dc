/** A name for a call, as generated clients use it: `GET /v1/sites/:siteId/keys` is `getSitesBySiteIdKeys`. */
export function operationId(name: string): string {
  const [method = '', path = ''] = name.split(' ');
  const parts = path
    .replace(/^\/v1\//, '')
    .split('/')
    .map((part) => (part.startsWith(':') ? `by-${part.slice(1)}` : part));
  const words = [method.toLowerCase(), ...parts.flatMap((part) => part.split(/[-.]/))];
  return words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}
