/**
 * Lifts the chat above everything that the page stacks, whatever its z-indexes say, and out of whatever moves, dims or clips the
 * page's own content. Older browsers go by the z-index.
 */
export function liftHost(host: HTMLElement): void {
  host.popover = 'manual';
  host.togglePopover?.(true);
}
