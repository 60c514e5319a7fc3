/** Registers a tag once, and only where there are tags: two copies of the library on one page, or a server, are not an error. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements !== 'undefined' && !customElements.get(tag)) customElements.define(tag, element);
}
