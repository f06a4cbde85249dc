import { bellPath } from '@deskbell/ui';
import { launcherCss } from '../launcher/launcher-css.ts';

/** Draws the button into a shadow root, by calls alone: neither markup nor inline styles, so any Content-Security-Policy holds. `isShown`: the label stands beside the bell. */
export function drawLauncher(root: ShadowRoot, label: string, isShown = false): HTMLButtonElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(launcherCss);
  root.adoptedStyleSheets = [sheet];

  const button = document.createElement('button');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS(svg.namespaceURI, 'path');
  const set = (element: Element, attributes: Record<string, string>): void => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  };
  set(button, {
    type: 'button',
    class: 'launcher',
    part: 'launcher',
    'aria-expanded': 'false',
    'aria-label': label,
    title: label,
  });
  set(svg, { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  set(path, {
    d: bellPath,
    fill: 'currentColor',
    stroke: 'currentColor',
    'stroke-width': '1.75',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
  svg.append(path);
  button.append(svg);
  if (isShown) button.append(label);
  root.append(button);
  return button;
}
