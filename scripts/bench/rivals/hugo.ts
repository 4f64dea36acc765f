import type { PlainBook } from './plain-library.ts';
import { writeSource } from './write-source.ts';

/**
 * Writes the source of a Hugo site: a file for each book and each chapter, and templates. It has the
 * same pages with the same words, and no page besides.
 */
export async function writeHugo(folder: string, books: AsyncIterable<PlainBook>): Promise<void> {
  await writeSource(folder, 'config.json', `${JSON.stringify(config)}\n`);
  for (const [path, text] of Object.entries(layouts)) {
    await writeSource(folder, `layouts/${path}`, text);
  }
  await writeSource(folder, 'content/_index.md', frontMatter({ title: '书架' }));
  // The folder of all books is no page.
  const unseen = { _build: { render: 'never', list: 'never' } };
  await writeSource(folder, 'content/books/_index.md', frontMatter(unseen));
  let weight = 0;
  for await (const book of books) {
    weight += 1;
    const own = `content/books/b${weight}`;
    const { title, author, reviews, chapters } = book;
    const whole = chapters.length > 0 ? { whole: book.wholePath } : {};
    const about = { title, author, reviews, weight, url: book.path, ...whole };
    await writeSource(folder, `${own}/_index.md`, frontMatter(about));
    for (const [at, { path, title: name, blocks }] of chapters.entries()) {
      const chapter = { title: name, weight: at + 1, url: path, blocks };
      await writeSource(folder, `${own}/c${at + 1}.md`, frontMatter(chapter));
    }
    if (chapters.length === 0) continue;
    // No chapter's neighbour.
    const unlisted = { _build: { list: 'never' } };
    const all = { title, layout: 'whole', url: book.wholePath, ...unlisted };
    await writeSource(folder, `${own}/whole.md`, frontMatter(all));
  }
}

const frontMatter = (data: object) => `${JSON.stringify(data, undefined, 1)}\n`;

const config = {
  baseURL: '/',
  languageCode: 'zh-CN',
  title: '书摘',
  disableKinds: ['taxonomy', 'term', 'RSS', 'sitemap', '404'],
  disableHugoGeneratorInject: true,
  // Of a page; a whole book on a busy machine may need longer than Hugo's half minute.
  timeout: '600s',
};

const page = (main: string) => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }}</title></head>
<body>
<nav><a href="/">书架</a>{{ if eq .Kind "page" }} · <a href="{{ .Parent.RelPermalink }}">{{ .Parent.Title }}</a>{{ end }}</nav>
<main>
${main}</main>
</body>
</html>
`;

const layouts = {
  'index.html': page(`<h1>{{ .Title }}</h1>
<ul>{{ range (.Site.GetPage "/books").Sections.ByWeight }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.author }}</li>{{ end }}
</ul>
`),
  '_default/section.html': page(`<h1>{{ .Title }}</h1>
<p>{{ .Params.author }}</p>
{{ range .Params.reviews }}<p>{{ . }}</p>{{ end }}
<ol>{{ range .RegularPages.ByWeight }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}
</ol>
{{ with .Params.whole }}<p><a href="{{ . }}">全书</a></p>{{ end }}
`),
  '_default/single.html': page(`<h1>{{ .Title }}</h1>
{{ partial "blocks.html" . }}
<nav>{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }} {{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
`),
  '_default/whole.html': page(`<h1>{{ .Title }}</h1>
{{ range .Parent.RegularPages.ByWeight }}
<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
{{ partial "blocks.html" . }}{{ end }}
`),
  'partials/blocks.html': `{{ range .Params.blocks }}{{ if .heading }}
<h{{ .level }} id="{{ .id }}">{{ .heading }}</h{{ .level }}>{{ else }}
<figure id="{{ .id }}"><blockquote>{{ range .quote }}<p>{{ . }}</p>{{ end }}</blockquote>{{ with .time }}<time datetime="{{ . }}">{{ . }}</time>{{ end }}{{ range .thoughts }}<p class="thought">{{ . }}</p>{{ end }}</figure>{{ end }}{{ end }}
`,
};
