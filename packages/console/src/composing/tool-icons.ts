import { lineIcon } from '@deskbell/ui';
import { svg } from 'lit';

/** Drawn for the tools of the answer box. */
export const toolIcons = {
  bold: lineIcon(svg`<path d="M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z" />`, 2),
  italic: lineIcon(svg`<path d="M10 5h7M7 19h7M14 5l-4 14" />`),
  code: lineIcon(svg`<path d="m8 8-4 4 4 4M16 8l4 4-4 4" />`),
  list: lineIcon(svg`<path d="M9 6h11M9 12h11M9 18h11M4.500 6h.01M4.500 12h.01M4.500 18h.01" />`),
  link: lineIcon(
    svg`<path d="M10 14a3.500 3.500 0 0 0 5 0l3-3a3.500 3.500 0 0 0-5-5l-1 1M14 10a3.500 3.500 0 0 0-5 0l-3 3a3.500 3.500 0 0 0 5 5l1-1" />`,
  ),
  clip: lineIcon(
    svg`<path d="m19 11-7.500 7.500a4.500 4.500 0 0 1-6.400-6.400L13 4.200a3 3 0 0 1 4.300 4.300l-7.700 7.700a1.500 1.500 0 0 1-2.100-2.100L14.500 7" />`,
  ),
  smile: lineIcon(
    svg`<circle cx="12" cy="12" r="8" /><path d="M8.500 14c.8 1.500 2 2.200 3.500 2.200s2.700-.7 3.500-2.200M9 9.500v.01M15 9.500v.01" />`,
  ),
  slash: lineIcon(svg`<rect x="4" y="4" width="16" height="16" rx="3" /><path d="m14 8-4 8" />`),
  at: lineIcon(
    svg`<circle cx="12" cy="12" r="3.500" /><path d="M15.500 8.500v4.500a2.300 2.300 0 0 0 4.500-.5V12a8 8 0 1 0-3 6.200" />`,
  ),
  book: lineIcon(
    svg`<path d="M12 6c-2-1.500-4.500-2-8-2v14c3.500 0 6 .5 8 2 2-1.500 4.500-2 8-2V4c-3.500 0-6 .5-8 2zM12 6v14" />`,
  ),
  eye: lineIcon(
    svg`<path d="M3 12c2-4 5-6 9-6s7 2 9 6c-2 4-5 6-9 6s-7-2-9-6z" /><circle cx="12" cy="12" r="2.500" />`,
  ),
  machine: lineIcon(
    svg`<path d="M12 4v3M6 7h12v11H6zM9.500 11.500v1M14.500 11.500v1M9.500 15.500h5M3.500 11v3M20.500 11v3" />`,
  ),
};
