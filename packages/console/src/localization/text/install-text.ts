import { msg, str } from '@lit/localize';

/** The texts of the install page. */
export const installText = {
  installTitle: (site: string) => msg(str`Install Deskbell on ${site}`, { id: 'console.installTitle' }),
  installStep1: () => msg('Copy this line.', { id: 'console.installStep1' }),
  installStep2: () =>
    msg('Paste it into every page, before </body>, or once into the template that all pages share.', {
      id: 'console.installStep2',
    }),
  installStep3: () =>
    msg('Open your site: the bell is in the corner, and what you write arrives here.', {
      id: 'console.installStep3',
    }),
  scriptTag: () => msg('Script tag', { id: 'console.scriptTag' }),
  copy: () => msg('Copy', { id: 'console.copy' }),
  copied: () => msg('Copied', { id: 'console.copied' }),
  copyFailed: () => msg('Not copied: select the text and copy it.', { id: 'console.copyFailed' }),
  originsTitle: () => msg('Where the bell may ring', { id: 'console.originsTitle' }),
  originsIntro: () =>
    msg(
      'Only pages of these origins can open a conversation. An origin is scheme, host and port, without a path.',
      { id: 'console.originsIntro' },
    ),
  originsEmpty: () =>
    msg("No origin yet: the bell stays silent everywhere. Add your site's address.", {
      id: 'console.originsEmpty',
    }),
  originsAdminOnly: () => msg('Only admins can change this list.', { id: 'console.originsAdminOnly' }),
  addOrigin: () => msg('Add', { id: 'console.addOrigin' }),
  newOrigin: () => msg('Address of a site', { id: 'console.newOrigin' }),
  removeOrigin: (origin: string) => msg(str`Remove ${origin}`, { id: 'console.removeOrigin' }),
  originAdded: (origin: string) => msg(str`Added: ${origin}`, { id: 'console.originAdded' }),
  originRemoved: (origin: string) => msg(str`Removed: ${origin}`, { id: 'console.originRemoved' }),
  originEmpty: () => msg('Enter an address such as https://shop.example.', { id: 'console.originEmpty' }),
  originNotAnAddress: () =>
    msg('This is not an address. It looks like https://shop.example.', { id: 'console.originNotAnAddress' }),
  originNotWeb: () =>
    msg('Only addresses with http or https can carry the bell.', { id: 'console.originNotWeb' }),
  originWildcard: () => msg('No wildcards: add each origin by itself.', { id: 'console.originWildcard' }),
  originAlready: () => msg('This origin is already on the list.', { id: 'console.originAlready' }),
  originsFailed: () =>
    msg('The list could not be saved. Try again in a moment.', { id: 'console.originsFailed' }),
  originsForbidden: () =>
    msg('Only admins of this site can change the list.', { id: 'console.originsForbidden' }),
  cspTitle: () => msg('If your site has a Content Security Policy', { id: 'console.cspTitle' }),
  cspIntro: () =>
    msg(
      'Add these sources. Nothing inline is needed, and Trusted Types may stay on: where you list policies, add lit-html.',
      {
        id: 'console.cspIntro',
      },
    ),
  spaTitle: () => msg('If your site is a single-page app', { id: 'console.spaTitle' }),
  spaIntro: () =>
    msg(
      'Put the tag into the one HTML page. The bell stays while your router changes views, and a conversation goes on over all of them.',
      { id: 'console.spaIntro' },
    ),
  rulesTitle: () => msg('Try your invitations', { id: 'console.rulesTitle' }),
  rulesIntro: () =>
    msg(
      'With #deskbell-test at the end of its address, a page says which invitation it would show and which conditions hold. No limits count, and nothing is stored. A change of the settings reaches pages within five minutes.',
      { id: 'console.rulesIntro' },
    ),
  rulesOpen: (origin: string) => msg(str`Test on ${origin}`, { id: 'console.rulesOpen' }),
  sitesFailed: () => msg('The site could not be loaded.', { id: 'console.sitesFailed' }),
  backToInbox: () => msg('Back to the inbox', { id: 'console.backToInbox' }),
};
