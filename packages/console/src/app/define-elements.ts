type Elements = Readonly<Record<string, CustomElementConstructor>>;

/** The instances of elements by their tags, for `HTMLElementTagNameMap`. */
export type ElementsOf<All extends Elements> = { [Tag in keyof All]: InstanceType<All[Tag]> };

/** Defines elements, but for those that are there already. */
export function defineElements(elements: Elements): void {
  for (const [tag, element] of Object.entries(elements))
    if (!customElements.get(tag)) customElements.define(tag, element);
}
