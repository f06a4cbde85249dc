/** What the relay writes into the loader when it serves it to a site. */
export interface Settings {
  /** The site's public key. */
  readonly siteId: string;
  /** Origin of the relay, such as `https://chat.example`. */
  readonly relay: string;
  /** Address of the module with `<deskbell-chat>`, absolute or relative to the relay. */
  readonly element: string;
  /** What that module must hash to. */
  readonly integrity: string;
  // What the site's owner has chosen; what is left out is as it is by itself.
  /** A colour as CSS writes it. */
  readonly accent?: string;
  readonly theme?: 'light' | 'dark';
  readonly side?: 'left' | 'right';
  /** From the side and from the bottom, in CSS pixels. */
  readonly offset?: readonly [number, number];
  /** A bell with words, or none: the page has a launcher of its own. */
  readonly launcher?: 'label' | 'none';
  /** By language tag in small letters. */
  readonly label?: Readonly<Record<string, string>>;
  /** There are invitations or announcements: address and hash of what shows them, as of the element. */
  readonly proactive?: readonly [module: string, integrity: string];
}
