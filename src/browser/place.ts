/** Places an element that shows nothing until it is asked to: without script no page has a use for it. */
export function place(name: string, element: CustomElementConstructor): void {
  customElements.define(name, element);
  document.body.append(document.createElement(name));
}
