import { inlineElements, silentElements } from '../markdown/element-kinds.ts';

/** The words of an element, a line for each that stands apart. */
export function wordsIn(element: Element): string {
  return textOf(element)
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (!(node instanceof Element)) return '';
  const name = node.localName;
  if (silentElements.has(name)) return '';
  if (name === 'br') return '\n';
  const words = [...node.childNodes].map(textOf).join('');
  return inlineElements.has(name) ? words : `\n${words}\n`;
}
