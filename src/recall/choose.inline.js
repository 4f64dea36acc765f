// Runs where it stands, before the first paint, so that nothing moves: puts one of the templates
// into the place of what the page shows without script. With a first day, the reader's own day
// chooses, and after the last one it begins again; else chance does.
{
  const here = document.currentScript?.parentElement;
  const shown = here?.querySelector('[data-part="chosen"]');
  const templates = [...(here?.querySelectorAll('template') ?? [])];
  const count = templates.length + 1;
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const from = here?.dataset['from'];
  const turn = from
    ? Math.round((today - Date.parse(from)) / 864e5)
    : Math.floor(Math.random() * count);
  const template = templates[(((turn % count) + count) % count) - 1];
  if (template) {
    const before = [...shown.childNodes];
    shown.replaceChildren(template.content);
    template.content.append(...before);
  }
}
