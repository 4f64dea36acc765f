import type { ProblemWords } from './problem-words.ts';

export const problems: ProblemWords = {
  'file-empty': {
    message: () => 'the file is empty',
    hint: 'delete it, or export the book again.',
  },
  'file-too-large': {
    message: ({ megabytes, limit }) =>
      `the file has ${megabytes} MB, more than ${limit} MB: not read`,
    hint: 'reading notes are never that large: check what it is, or split it.',
  },
  'file-unreadable': {
    message: ({ reason }) => `the file cannot be read (${reason})`,
    hint: 'check its permissions, or copy it anew.',
  },
  'file-not-regular': {
    message: ({ what }) =>
      `named like a note, but it is a ${what === 'folder' ? 'folder' : 'special file'}`,
    hint: 'give it a name that does not end in .md; notes inside a folder are read as usual.',
  },
  'link-outside': {
    message: ({ target }) => `a symbolic link that leads out of notes/ (${target}): not read`,
    hint: 'copy the file itself into notes/.',
  },
  'encoding-repaired': {
    message: ({ encoding }) => `the file is encoded as ${encoding}; read without loss`,
    hint: 'save it as UTF-8 to be rid of this notice.',
  },
  'encoding-damaged': {
    message: ({ count }) =>
      `the encoding is damaged: bytes of ${count} characters are lost, shown as “�”`,
    hint: 'export the book from WeRead again, past no program that changes encodings; where you can not, npm run repair -- FILE guesses what is lost and writes a copy beside it.',
  },
  'frontmatter-broken': {
    message: ({ reason }) => `the frontmatter is no valid YAML: ${reason}`,
    hint: 'mend this line; quote values that hold [ ] : or #. Keys that could be read were used.',
  },
  'frontmatter-unclosed': {
    message: () => 'the frontmatter opens with --- and never closes',
    hint: 'put --- on the line after the last key.',
  },
  'frontmatter-language': {
    message: ({ language }) => `frontmatter in ${language} is not supported and was not run`,
    hint: 'let the first line be only ---, and write YAML.',
  },
  'book-id-unsafe': {
    message: ({ id }) => `bookId “${id}” cannot stand in a URL; one made of the title is used`,
    hint: 'restore WeRead’s own id (digits, or CB_… / MP_WXS_…).',
  },
  'book-id-missing': {
    message: () => 'no bookId: the URL is made of the title, and changes with it',
    hint: 'add bookId to the frontmatter.',
  },
  'book-id-unknown': {
    message: () => 'text exported by the WeRead app names no book id: the URL is made of the title',
    hint: 'nothing to mend; exports of the Obsidian plugin bear the id.',
  },
  'book-merged': {
    message: ({ others }) =>
      `the same book as ${others}: made one book, with the highlights and thoughts of each`,
    hint: 'nothing to do; delete an old copy if you no longer want what it holds.',
  },
  'book-ambiguous': {
    message: ({ others }) =>
      `no bookId, and by its title it may be any of ${others}: kept as a book of its own`,
    hint: 'add the bookId to the frontmatter, and it joins that book.',
  },
  'highlight-empty': {
    message: () => 'this highlight has no text',
    hint: 'its line should begin with "> 📌 ", followed by the text.',
  },
  'block-id-duplicate': {
    message: ({ id }) => `block id ^${id} stands twice in this book; links lead to the first`,
    hint: 'delete the repeated highlight, or export again.',
  },
  'block-unclaimed': {
    message: ({ excerpt }) => `not recognised (“${excerpt}”); shown on the page as it is`,
    hint: 'if it is a highlight or a thought, please show us these lines in an issue.',
  },
  'plugin-block': {
    message: ({ language }) => `the ${language} block is code of an Obsidian plugin: not shown`,
    hint: 'nothing to do; words that should be shown have to stand outside the block.',
  },
  'comment-hidden': {
    message: () => 'the comment here (%%…%% or <!--…-->) is not shown',
    hint: 'nothing to do; words that should be shown must lose the marks around them.',
  },
  'comment-unclosed': {
    message: () => 'the comment that begins here (%%) is never closed: all that follows is shown',
    hint: 'Close it with %%; if it is no comment, write \\%%.',
  },
  'math-broken': {
    message: ({ reason }) => `this formula can't be set (${reason}) and is shown as it was written`,
    hint: 'Mend the LaTeX here; if it is no formula, write \\$ for $.',
  },
  'export-truncated': {
    message: () =>
      'the beginning of this export is missing (a fault of plugin releases 0.4.6 to 0.5.4)',
    hint: 'sync the book again with a newer release of the plugin.',
  },
  'character-private': {
    message: ({ count }) =>
      `${count} characters of a private font: only WeRead can draw them, others show a box`,
    hint: 'look up the passage in WeRead and put ordinary characters in their place.',
  },
  'quotation-budget': {
    message: ({ percent, limit, quoted, length }) =>
      `${quoted} characters of ${length} are public in highlights: ${percent}%, more than the ${limit}% that the settings allow`,
    hint: 'Write private: true into its frontmatter and the whole book is kept private; or take highlights out; or raise quotationBudget where you think it right.',
  },
  'note-duplicate': {
    message: ({ other }) => `would get the same URL as ${other}: not published`,
    hint: 'rename one of them.',
  },
  'link-broken': {
    message: ({ link, nearest }) =>
      nearest
        ? `nothing is called ${link}; names like it: ${nearest}`
        : `nothing is called ${link}`,
    hint: 'correct the name, or write that note; until then the page shows the words alone.',
  },
  'link-ambiguous': {
    message: ({ link, files }) => `${link} may mean several files: ${files}`,
    hint: 'put the folder before the name, as in [[folder/name]].',
  },
  'link-hidden': {
    message: () => 'a link here leads to a file that is not public: only its words are shown',
    hint: 'make that file public if readers are to open it.',
  },
  'image-missing': {
    message: ({ url }) => `the image ${url} is not there`,
    hint: 'put it beside the note, or correct the path.',
  },
  'mdx-broken': {
    message: ({ reason }) => `MDX syntax error: ${reason}`,
    hint: 'mend this line; a note without components is safest as .md.',
  },
  'note-not-rendered': {
    message: ({ reason }) => `this note could not be rendered: ${reason}`,
    hint: 'look at what stands near this line.',
  },
};
