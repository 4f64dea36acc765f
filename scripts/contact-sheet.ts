/** A picture of a page, or the page printed. */
export interface Shot {
  /** Name of the file, beside the sheet. */
  readonly file: string;
  /** Kind of the page: one row of the sheet. */
  readonly page: string;
  /** In what window, light and language it was taken. */
  readonly caption: string;
}

/**
 * An HTML page that shows all pictures, a row for each kind of page.
 *
 * @param shots With names that need no escaping: letters, digits, `-` and `.`.
 */
export function contactSheet(shots: readonly Shot[]): string {
  const rows = [...Map.groupBy(shots, ({ page }) => page)].map(
    ([page, row]) => `<h2>${page}</h2>\n<div>\n${row.map(figure).join('\n')}\n</div>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Screenshots</title>
<style>
body { background: #888; font: 13px sans-serif; margin: 16px; }
div { align-items: start; display: flex; gap: 12px; overflow-x: auto; padding-bottom: 12px; }
figure { flex: none; margin: 0; }
img, embed { background: #fff; border: 0; display: block; height: 420px; width: auto; }
embed { width: 300px; }
</style>
${rows.join('\n')}
</html>
`;
}

function figure({ file, caption }: Shot): string {
  const shown = file.endsWith('.pdf')
    ? `<embed src="${file}" type="application/pdf">`
    : `<img src="${file}" alt="" loading="lazy">`;
  return `<figure><a href="${file}">${shown}</a><figcaption>${caption}</figcaption></figure>`;
}
