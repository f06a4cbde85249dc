/** What the document itself says under a name, also where the page has a form or a picture of this name, which otherwise stands before it. */
export function ofDocument<Name extends keyof Document>(name: Name): Document[Name] {
  return Reflect.get(Document.prototype, name, document) as Document[Name];
}
