/** Makes an element by calls alone: no markup, so any Content-Security-Policy and Trusted Types hold. Attributes that are `null` are left out. */
export function elementOf<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

/** A button that does something; `label` in place of words for one that shows none. */
export function buttonOf(
  look: string,
  { words = '', label = null }: { readonly words?: string; readonly label?: string | null },
  act: () => void,
): HTMLButtonElement {
  const button = elementOf(
    'button',
    { type: 'button', class: look, 'aria-label': label, title: label },
    words,
  );
  button.addEventListener('click', act);
  return button;
}
