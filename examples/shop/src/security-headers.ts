/**
 * As strict as a careful shop would have it: everything is forbidden but its own styles and pictures, and the relay's
 * script and connections. Whatever Deskbell does on a page, it has to do within this.
 */
export function securityHeaders(relayOrigin: string): Record<string, string> {
  const policy = [
    `default-src 'none'`,
    `script-src ${relayOrigin}`,
    `connect-src ${relayOrigin} ${relayOrigin.replace(/^http/, 'ws')}`,
    `style-src 'self'`,
    `img-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
  };
}
