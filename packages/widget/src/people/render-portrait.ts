import { definePicture } from '@deskbell/ui/files';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

/**
 * Somebody's picture above their initials, which are seen until it has come and where it does not. Drawn, as pages whose policy allows no
 * pictures of ours would complain of each.
 */
export function renderPortrait(
  { picture }: { readonly picture?: string | undefined },
  relay: string | null,
): unknown {
  if (picture === undefined || relay === null) return nothing;
  definePicture();
  const source = new URL(picture, relay).href;
  return keyed(source, html`<deskbell-picture class="portrait" .source=${source}></deskbell-picture>`);
}
