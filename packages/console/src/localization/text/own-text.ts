import { msg } from '@lit/localize';

/** What stands in the menu of the one who is signed in; the page behind it brings its own texts. */
export const ownText = {
  ownAccount: () => msg('Your account', { id: 'console.ownAccount' }),
} as const;
