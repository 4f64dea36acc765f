import { experimental_AstroContainer as AstroContainer } from 'astro/container';

type Component = Parameters<AstroContainer['renderToString']>[0];

/** A component as HTML with an element to a line, without the attributes of scoped styles. */
export async function htmlOf(
  component: Component,
  props: Readonly<Record<string, unknown>>,
): Promise<string> {
  const container = await AstroContainer.create();
  const html = await container.renderToString(component, { props: { ...props } });
  return `${html
    .replaceAll(/ data-astro-cid-\w+/g, '')
    .replaceAll(/(?<=>)\s*(?=<[a-z])|(?<=<\/[a-z]+>)\s*(?=<\/)/gi, '\n')
    .trim()}\n`;
}

/** Stands for the styles of the site, so that a browser shows the lines of a drawing by itself. */
const lines = '<style>* { fill: none; stroke: gray; stroke-linecap: round }</style>';

/** The drawings of a component, each a file of its own. */
export async function drawingsOf(
  component: Component,
  props: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const html = await htmlOf(component, props);
  return [...html.matchAll(/<svg([^>]*>)(.*?<\/svg>)/gs)].map(
    ([, head = '', rest = '']) =>
      `<svg xmlns="http://www.w3.org/2000/svg"${head}\n${lines}${wrapped(rest)}\n`,
  );
}

/** Of a path's hundreds of marks, those of a week stand on a line. */
const wrapped = (svg: string) => svg.replaceAll(/(?:M[^M"]*){7}(?=M)/g, '$&\n');
