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
}
