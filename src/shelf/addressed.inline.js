// Before the first paint: a shelf that is asked for by its address must not show another first, and its
// filters must not push it down when the script comes.
{
  const query = new URLSearchParams(location.search);
  const names = ['status', 'category', 'year', 'author', 'tag'];
  const section = document.currentScript.parentElement;
  const isFiltered = names.some((name) => query.has(name));
  if (isFiltered) section.querySelector('[data-part="filters"]').hidden = false;
  if (isFiltered || query.has('sort')) section.ariaBusy = 'true';
}
