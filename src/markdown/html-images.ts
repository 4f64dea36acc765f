const source = /<img\b[^<>]*?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi;

/** Addresses of the images in a piece of HTML. */
export function imageSources(html: string): string[] {
  return [...html.matchAll(source)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}
