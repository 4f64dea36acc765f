const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const safe = (text) => text.replace(/[&<>"]/g, (sign) => signs[sign]);

export const link = (to) =>
  to ? `<a href="${safe(encodeURI(to.path))}">${safe(to.title)}</a>` : '';

export const list = (items) => items.map((item) => `<li>${item}</li>`).join('\n');

export const page = (title, trail, main) => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(title)}</title></head>
<body>
<nav><a href="/">书架</a>${trail ? ` · ${link(trail)}` : ''}</nav>
<main>
<h1>${safe(title)}</h1>
${main}
</main>
</body>
</html>
`;

export const paragraphs = (texts) => texts.map((text) => `<p>${safe(text)}</p>`).join('');

const thoughts = (texts) => texts.map((text) => `<p class="thought">${safe(text)}</p>`).join('');

function block(one) {
  if ('heading' in one) {
    return `<h${one.level} id="${safe(one.id)}">${safe(one.heading)}</h${one.level}>`;
  }
  const time = one.time ? `<time datetime="${one.time}">${one.time}</time>` : '';
  const quote = `<blockquote>${paragraphs(one.quote)}</blockquote>`;
  return `<figure id="${safe(one.id)}">${quote}${time}${thoughts(one.thoughts)}</figure>`;
}

export const blocks = (all) => all.map(block).join('\n');
