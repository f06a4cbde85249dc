/**
 * Gives labels to what a visitor writes, such as `complaint` or `cancellation`, on which policies can act (E3): by rules, a
 * service or a model.
 */
export interface Classifier {
  labelsOf(message: { readonly siteId: string; readonly text: string }): Promise<readonly string[]>;
}
