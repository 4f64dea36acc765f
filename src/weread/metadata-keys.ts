/** Keys of the frontmatter and the metadata callout that say the same thing; the first wins. */
export const metadataKeys = {
  title: ['title', '书名', 'name', 'Title'],
  author: ['author', '作者', 'Author', '书作者'],
  translator: ['translator', '译者'],
  publisher: ['publisher', '出版社'],
  isbn: ['isbn', 'ISBN'],
  category: ['分类', 'category', 'categorys'],
  tags: ['tags', 'tag'],
  cover: ['cover'],
  intro: ['简介', 'intro', 'description'],
  published: ['出版时间', '出版年', 'publishTime', 'publishyear', 'published'],
  started: ['readingDate'],
  finished: ['finishedDate'],
  lastRead: ['lastReadDate', 'last-read'],
  readingSeconds: ['readingTimestamp'],
  readingTime: ['readingTime'],
  readingDays: ['totalReadDay'],
  progress: ['progress', 'readProgress'],
  status: ['readingStatus', 'status'],
  rating: ['rating'],
  length: ['totalWords'],
  link: ['PC地址', 'pcUrl', 'weread', '链接', 'url'],
} as const;

export type MetadataName = keyof typeof metadataKeys;

/** What a key is about; absent for the reader's own keys. */
export function metadataNameOf(key: string): MetadataName | undefined {
  return nameByKey.get(key);
}

const nameByKey: ReadonlyMap<string, MetadataName> = new Map(
  entriesOf(metadataKeys).flatMap(([name, keys]) => keys.map((key) => [key, name] as const)),
);

function entriesOf<K extends string, V>(table: Readonly<Record<K, V>>): [K, V][] {
  const entries: [K, V][] = [];
  for (const key in table) entries.push([key, table[key]]);
  return entries;
}
