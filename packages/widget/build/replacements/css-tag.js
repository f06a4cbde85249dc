/** Lit's styles without the ways for browsers that have no constructable style sheets: the loader needs them, too. */
export const supportsAdoptingStyleSheets = true;

export class CSSResult {
  constructor(cssText) {
    this.cssText = cssText;
  }

  get styleSheet() {
    if (!this.sheet) {
      this.sheet = new CSSStyleSheet();
      this.sheet.replaceSync(this.cssText);
    }
    return this.sheet;
  }

  toString() {
    return this.cssText;
  }
}

export const unsafeCSS = (text) => new CSSResult(String(text));

export const css = (strings, ...values) =>
  new CSSResult(values.reduce((text, value, index) => text + value + strings[index + 1], strings[0]));

export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
};

export const getCompatibleStyle = (style) => style;
