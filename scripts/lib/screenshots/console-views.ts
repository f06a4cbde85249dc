import type { SIGN_IN } from '../../demo/people.ts';

/** A view of the console of which a picture is made. */
export interface ConsoleView {
  readonly name: string;
  readonly by: keyof typeof SIGN_IN;
  /** Behind `#`. */
  readonly address: string;
  /** Opens the first conversation of the list. */
  readonly opensFirst?: true;
  /** The documents show it, light, under this name. */
  readonly document?: string;
}

const REPORTS = ['volume', 'answers', 'feedback', 'causes', 'ways', 'team'];
/** What lies behind a section of the settings, the sections themselves are found in their navigation. */
const BEHIND = ['queues/returns', 'hours/shop', 'escalation/usual', 'flows/order-status'];

export const consoleViews: readonly ConsoleView[] = [
  { name: 'mine', by: 'agent', address: '#/demo/mine', opensFirst: true },
  { name: 'waiting', by: 'agent', address: '#/demo/waiting' },
  { name: 'resolved', by: 'agent', address: '#/demo/resolved', opensFirst: true },
  { name: 'day', by: 'agent', address: '#/demo/day' },
  { name: 'account', by: 'agent', address: '#/demo/account' },
  { name: 'board', by: 'supervisor', address: '#/demo/board', document: 'board' },
  { name: 'open', by: 'supervisor', address: '#/demo/open', opensFirst: true },
  ...REPORTS.map((section): ConsoleView => ({
    name: `reports-${section}`,
    by: 'supervisor',
    address: `#/demo/reports/${section}/days:7`,
    ...(section === 'volume' ? { document: 'reports' } : {}),
  })),
  { name: 'install', by: 'admin', address: '#/demo/install' },
  ...BEHIND.map((path) => settingsView(`#/demo/settings/${path}`)),
];

/** A section of the settings, or what lies behind one. */
export function settingsView(address: string): ConsoleView {
  const path = address.split('/settings/')[1] ?? 'overview';
  return { name: `settings-${path.replaceAll('/', '-')}`, by: 'admin', address };
}
