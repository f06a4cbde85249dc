import { type TemplateResult, svg } from 'lit';
import { lineIcon } from '../icons/line-icon.ts';

const fileIcon = lineIcon(
  svg`<path d="M14 3H7a1 1 0 0 0-1 1v16a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V7zM14 3v4h4" />`,
);
const pictureIcon = lineIcon(
  svg`<path d="M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM4 17l5-5 4 4 3-3 4 4M15.5 9h.01" />`,
);
const soundIcon = lineIcon(
  svg`<path d="M9 18V6l10-2v12M9 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM19 16a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z" />`,
);
const filmIcon = lineIcon(
  svg`<path d="M5 5h14a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM10 9v6l5-3z" />`,
);
export const downloadIcon = lineIcon(svg`<path d="M12 4v11M7 11l5 5 5-5M5 20h14" />`);
export const crossIcon = lineIcon(svg`<path d="M6 6l12 12M18 6 6 18" />`);

/** What a file looks like before one has seen it. */
export function iconOf(type: string): TemplateResult {
  if (type.startsWith('image/')) return pictureIcon;
  if (type.startsWith('video/')) return filmIcon;
  return type.startsWith('audio/') ? soundIcon : fileIcon;
}
