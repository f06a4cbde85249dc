import { launcherCss } from '../launcher/launcher-css.ts';

/** Draws the button into a shadow root, by calls alone: neither markup nor inline styles, so any Content-Security-Policy holds. `isShown`: the label stands beside the bell. */
export function drawLauncher(root: ShadowRoot, label: string, isShown = false): HTMLButtonElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(launcherCss);
  root.adoptedStyleSheets = [sheet];

  const button = document.createElement('button');
  const attributes = {
    type: 'button',
    class: 'launcher bell',
    part: 'launcher',
    'aria-expanded': 'false',
    'aria-label': label,
    title: label,
  };
  for (const [name, value] of Object.entries(attributes)) button.setAttribute(name, value);
  if (isShown) button.append(label);
  root.append(button);
  return button;
}
