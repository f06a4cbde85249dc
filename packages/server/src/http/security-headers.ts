import type { RequestHandler, Response } from 'express';

/** The console's Trusted Types policies: Lit's own, for templates that stand in its code, and one for its service worker alone. */
const CONSOLE_POLICIES = 'lit-html deskbell-worker';

const YEAR_S = 365 * 24 * 60 * 60;

/** A page or an answer that may load nothing, be framed by nobody and send forms nowhere. */
const NOTHING = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** The headers that everything gets, at their strictest; routes that serve pages or other origins loosen what they need. */
export function securityHeaders(publicUrl: string): RequestHandler {
  const secure = publicUrl.startsWith('https:');
  return (_request, response, next) => {
    response.set({
      'Content-Security-Policy': policy(NOTHING),
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    });
    if (secure) response.set('Strict-Transport-Security', `max-age=${YEAR_S}`);
    next();
  };
}

/**
 * The console: its own scripts and styles, its own server, and no markup from strings (R1 of the attack list).
 *
 * @param frames origins of sites' own pages that stand beside conversations
 */
export function consolePolicy(publicUrl: string, frames: readonly string[] = []): string {
  return policy({
    ...NOTHING,
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'manifest-src': "'self'",
    // The preview of the widget, and pages of sites' own.
    'frame-src': ["'self'", ...frames].join(' '),
    // Older browsers do not count the socket's scheme as 'self'.
    'connect-src': `'self' ${publicUrl.replace(/^http/, 'ws')}`,
    'form-action': "'self'",
    'require-trusted-types-for': "'script'",
    'trusted-types': CONSOLE_POLICIES,
  });
}

/** The preview of the widget, which the console shows in a frame: what the widget needs, and nothing else. */
export function previewPolicy(): string {
  return policy({
    ...NOTHING,
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'connect-src': "'self'",
    'frame-ancestors': "'self'",
  });
}

/** Pages of text: the documentation. */
export function textPagePolicy(): string {
  return policy({ ...NOTHING, 'style-src': "'self'", 'img-src': "'self' data:" });
}

/** Help pages: no scripts at all, pictures from wherever their authors link to, forms to the pages themselves. */
export function helpPagePolicy(): string {
  return policy({
    ...NOTHING,
    'style-src': "'self'",
    'img-src': "'self' https: http:",
    'form-action': "'self'",
  });
}

/** Lets pages of every origin load what the widget consists of; it holds no secret. */
export function allowEveryOrigin(response: Response): void {
  response.set({ 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' });
}

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
