import { calendarWords } from './calendar-words.ts';
import { formatMoment } from './format-moment.ts';
import { kin } from './kin.en.ts';
import { problems } from './problems.en.ts';
import type { Strings } from './zh-cn.ts';

const number = new Intl.NumberFormat('en');
const percent = new Intl.NumberFormat('en', {
  style: 'percent',
  maximumFractionDigits: 1,
});
const counted = (count: number, one: string, many: string) =>
  `${number.format(count)} ${count === 1 ? one : many}`;
const tenth = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const calendar = calendarWords('en', 'short');
const list = new Intl.ListFormat('en', { type: 'conjunction' });
const count = {
  books: (n: number) => counted(n, 'book', 'books'),
  highlights: (n: number) => counted(n, 'highlight', 'highlights'),
  days: (n: number) => counted(n, 'day', 'days'),
};

export const en: Strings = {
  language: 'en',
  skip: 'Skip to content',
  nav: {
    label: 'Main',
    trail: 'You are here',
    shelf: 'Shelf',
    notes: 'Notes',
    recall: 'Review',
    timeline: 'Timeline',
    search: 'Search',
  },
  theme: {
    label: 'Theme',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
  },
  shelf: {
    heading: 'Shelf',
    highlights: (count) => counted(count, 'highlight', 'highlights'),
    booksLabel: 'books',
    highlightsLabel: 'highlights',
    hoursLabel: 'hours',
    lastRead: 'Last read',
    order: 'Sort by',
    orders: {
      read: 'last read',
      finished: 'last finished',
      title: 'title',
      highlights: 'most highlights',
    },
    filter: 'Filter',
    facets: {
      status: 'Status',
      category: 'Category',
      year: 'Year',
      author: 'Author',
      tag: 'Tag',
    },
    anyValue: 'Any',
    valueOf: (value, count) => `${value} (${count})`,
    shown: count.books,
    nothing: 'There is no such book.',
    showAll: 'Show all books',
    more: 'Show more',
    unavailable: 'The list of books did not load. Please try again.',
    pages: 'Pages of the shelf',
    page: (at, all) => `Page ${at} of ${all}`,
    pageTitle: (at) => `Shelf · Page ${at}`,
    previousPage: 'Previous page',
    nextPage: 'Next page',
    sortAndFilter: 'Sort and filter',
    empty: 'The shelf is still empty',
    emptySteps: [
      'Export your reading notes with the Weread plugin in Obsidian.',
      'Put the exported Markdown files into the notes/ folder.',
      'Run npm start again, or push to GitHub.',
    ],
  },
  timeline: {
    heading: 'Timeline',
    lead: (from, to, finished) =>
      `${from === to ? from : `From ${from} to ${to}`}${finished > 0 ? `: ${count.books(finished)} finished` : ''}.`,
    marked: (days, highlights) => `${count.highlights(highlights)} on ${count.days(days)}.`,
    markedTimed: (days, timed, all) =>
      `Highlights on ${count.days(days)} (${number.format(timed)} of ${count.highlights(all)} have a time).`,
    undated: (books) =>
      `${counted(books, 'more book has', 'more books have')} no date in the export and ${books === 1 ? 'is' : 'are'} not shown here.`,
    empty:
      'No book has a date yet. Once exports hold reading dates or times of highlights, they are laid out here by year.',
    years: 'Years',
    more: (n) => `And ${counted(n, 'more book', 'more books')}.`,
    activeDays: count.days,
    highlights: count.highlights,
    finishedCount: (n) => `${number.format(n)} finished`,
    readCount: (n) => `${number.format(n)} read`,
    firstHalf: (year) => `First half of ${year}`,
    secondHalf: (year) => `Second half of ${year}`,
    highlightMap: 'Highlights of each day',
    dateMap: 'No times of highlights: by the days on which books were begun, last read or finished',
    mapDays: (n, total, most) =>
      n === 0 ? 'Nothing recorded.' : `${count.days(n)}, ${total} in all; the most on ${most}.`,
    dayHighlights: (day, n) => `${day}: ${count.highlights(n)}`,
    dayBooks: (day, n) => `${day}: ${count.books(n)}`,
    booksOnDay: count.books,
    dayFinished: (title) => `finished ${title}`,
    legendHighlights: 'Highlights a day',
    legendBooks: 'Books begun, last read or finished that day',
    legendFinished: 'a book finished',
    from: (least, most) =>
      most === undefined
        ? `${number.format(least)}+`
        : most === least
          ? number.format(least)
          : `${number.format(least)}–${number.format(most)}`,
    tableDay: 'Day',
    tableHighlights: 'Highlights',
    tableBooks: 'Books',
    tableFinished: 'Finished',
    months: (n) => `${count.books(n)} read, by month`,
    started: (day) => `begun ${calendar.monthDay(day)}`,
    finished: (day) => `finished ${calendar.monthDay(day)}`,
    lastRead: (day) => `last read ${calendar.monthDay(day)}`,
  },
  statistics: {
    heading: 'Statistics',
    empty: 'The shelf is still empty: there is nothing to count yet.',
    table: 'As a table',
    books: 'books',
    finished: 'finished',
    highlights: 'highlights',
    thoughts: 'thoughts',
    hours: 'hours',
    days: 'days with highlights',
    booksValue: count.books,
    highlightsValue: count.highlights,
    hoursValue: (seconds) =>
      `${(seconds < 36_000 ? tenth : number).format(
        seconds < 36_000 ? seconds / 3600 : Math.round(seconds / 3600),
      )} h`,
    list: (words) => list.format(words),
    streak: (days, from, to) =>
      `The longest run of days with a highlight: ${count.days(days)}, from ${from} to ${to}.`,
    busiest: (day, highlights) =>
      `The most on one day: ${count.highlights(highlights)}, on ${day}.`,
    someTimed: (timed, all) =>
      `Days count only the ${number.format(timed)} highlights that have a time (of ${number.format(all)}).`,
    finishedIn: (year, books) => `${count.books(books)} finished in ${year}`,
    sentence: (parts) => `${parts.join(', ')}.`,
    authorsFew: (names) => `Authors: ${names}.`,
    categoriesFew: (names) => `Categories: ${names}.`,
    named: (name, value) => `${name} (${value})`,
    year: 'Year',
    book: 'Book',
    booksHead: 'Books',
    highlightsHead: 'Highlights',
    hoursHead: 'Time',
    finishedByYear: 'Books finished each year',
    mostIn: (year, value) => `The most in ${year}: ${value}.`,
    finishedUndated: (books) =>
      `${counted(books, 'more book was', 'more books were')} finished on an unknown date.`,
    category: 'Category',
    categoryHours: 'Reading time by category',
    categoryBooks: 'Books by category',
    uncategorised: (books) => `${counted(books, 'more book has', 'more books have')} no category.`,
    untimed: (books) => `${counted(books, 'more book has', 'more books have')} no reading time.`,
    author: 'Author',
    authors: 'Authors',
    authorHours: 'Authors, by reading time',
    authorHighlights: 'Authors, by highlights',
    authorBooks: 'Authors, by books',
    authorsInAll: (n, shown) =>
      n > shown
        ? `${number.format(n)} in all; the first ${number.format(shown)} are here.`
        : `${number.format(n)} in all.`,
    intensity: 'Density of highlights',
    rate: (perHour) => `${tenth.format(perHour)} an hour`,
    times: (times) => `${tenth.format(times)}×`,
    rateOfOne: (perHour) => `${tenth.format(perHour)} highlights to an hour of reading.`,
    median: (books, perHour) =>
      `Of ${count.books(books)} read for half an hour or more and marked, half have more than ${tenth.format(perHour)} highlights an hour, half have fewer.`,
    octaves: 'Each book’s highlights an hour, against that median',
    octavesMost: (band, value) => `The most common: ${band}, ${value}.`,
    below: (times) => `below ${times}×`,
    between: (from, to) => `${from}–${to}×`,
    above: (times) => `above ${times}×`,
    band: 'Against the median',
    densest: 'The densest',
    sparsest: 'The sparsest',
  },
  book: {
    author: 'Author',
    translator: 'Translator',
    publisher: 'Publisher',
    published: 'Published',
    isbn: 'ISBN',
    category: 'Category',
    tags: 'Tags',
    readingTime: 'Reading time',
    readingDays: 'Reading days',
    started: 'Started',
    finished: 'Finished',
    lastRead: 'Last read',
    progress: 'Progress',
    rating: 'Recommended by',
    length: 'Length',
    characters: (count) => counted(count, 'character', 'characters'),
    days: (count) => counted(count, 'day', 'days'),
    percent: (share) => percent.format(share),
    intro: 'Introduction',
    whole: 'All on one page',
    more: 'Other details from the file',
    chapters: 'Contents',
    reviews: 'Reviews',
    unclaimed: 'What else the file holds',
    openInWeRead: 'Open in WeRead',
    unnamedChapter: (n) => `Chapter ${n}`,
    beforeChapters: 'Before the first chapter',
    untitled: 'Title unknown',
    status: { reading: 'Reading', finished: 'Finished', unmarked: 'Unmarked' },
    thoughts: (count) => counted(count, 'thought', 'thoughts'),
    noHighlights: 'No highlights in this book yet.',
    density: 'Where the highlights lie',
    densityOf: (title, count) => `${title} · ${counted(count, 'highlight', 'highlights')}`,
    densityCaption: 'Each line is a highlight, at its place in its chapter',
    damaged: (count) =>
      `The encoding of this export is damaged: ${counted(count, 'character', 'characters')} could not be restored and ${count === 1 ? 'is' : 'are'} shown as “�”. Export the book again to mend it.`,
    previous: 'Previous book',
    next: 'Next book',
  },
  chapter: {
    previous: 'Previous chapter',
    next: 'Next chapter',
    position: (at, all) => `Chapter ${at} / ${all}`,
    passage: (at, all) => `${at} / ${all}`,
    gap: (characters) => `about ${counted(characters, 'character', 'characters')}`,
    thought: 'Thought',
    chapterThought: 'On this chapter',
    liked: (by) => (by === '' ? 'Liked comment' : `Liked comment by ${by}`),
    popular: (count) => `marked by ${counted(count, 'reader', 'readers')}`,
    permalink: 'Link to this highlight',
  },
  tools: {
    open: 'Copy, cite or share this highlight',
    text: 'Copy the text',
    markdown: 'Copy as Markdown',
    gbt7714: 'Copy a GB/T 7714 reference',
    bibtex: 'Copy BibTeX',
    link: 'Copy the link',
    card: 'Make a card',
    app: 'Open in WeRead',
    web: 'On the web',
    copied: {
      text: 'Text copied',
      markdown: 'Markdown copied',
      gbt7714: 'Reference copied',
      bibtex: 'BibTeX copied',
      link: 'Link copied',
    },
    failed: 'That did not load. Try again.',
    byHand:
      'The browser did not allow copying. The text below is selected: please copy it yourself.',
    close: 'Close',
    byline: (author, title) => (author ? `${author}, ${title}` : title),
  },
  shareCard: {
    heading: 'Card to share',
    shapes: 'Shape',
    vertical: 'Tall',
    horizontal: 'Wide',
    preview: (words) => `Preview of the card: ${words}`,
    save: 'Download the picture',
    share: 'Share',
    close: 'Close',
  },
  keys: {
    heading: 'Keyboard shortcuts',
    close: 'Close',
    everywhere: 'On every page',
    quotations: 'In this chapter',
    review: 'Review',
    searching: 'Among the results',
    search: 'Search',
    help: 'Show this list',
    escape: 'Close what is open',
    nextQuotation: 'Next highlight',
    previousQuotation: 'Previous highlight',
    tools: 'Copy, cite or share',
    space: 'Space',
    reveal: 'Show the source and thoughts',
    grade: 'Grade, from forgotten to fluent',
    undo: 'Take back the last one',
    choose: 'Choose',
    go: 'Open the chosen one',
  },
  notes: {
    heading: 'Notes',
    count: (count) => counted(count, 'note', 'notes'),
    empty: 'No notes of your own yet. Write a .md or .mdx file in notes/ and it appears here.',
    footnotes: 'Notes',
    updated: 'Updated',
  },
  search: {
    heading: 'Search',
    label: 'Search highlights, thoughts and notes',
    placeholder: 'A few words you remember',
    submit: 'Search',
    close: 'Close',
    hint: 'Type any few characters of the sentence.',
    searching: 'Searching…',
    found: (count) => counted(count, 'result', 'results'),
    foundAtLeast: (count) => `First ${counted(count, 'result', 'results')}`,
    nothing: (query) => `No title, chapter, highlight, thought or note contains “${query}”.`,
    nothingFiltered: (query) => `Nothing within these filters contains “${query}”.`,
    onlyTogether: 'No single passage has every word; these chapters do.',
    together: 'In one chapter, though not in one passage',
    more: 'Show more',
    near: {
      heading: 'Perhaps you are looking for',
      none: 'Try other words, or fewer.',
      unfiltered: 'Without filters',
      counted: (count) => counted(count, 'result', 'results'),
    },
    recent: {
      heading: 'Recent searches',
      remove: (query) => `Forget “${query}”`,
      clear: 'Forget all',
    },
    asPage: 'Open as a page',
    order: { label: 'Order', best: 'Best', newest: 'Newest' },
    filters: {
      heading: 'Filter',
      chosen: 'Filters chosen',
      remove: (filter) => `Remove filter: ${filter}`,
      clear: 'Clear all',
      counting: 'Counting…',
      nothing: 'There is nothing to tell these results apart by.',
      rest: (count) => `${count} more`,
      thisBook: 'This book',
      hasThought: 'With a thought',
      year: (year) => year,
      names: {
        book: 'Book',
        author: 'Author',
        category: 'Category',
        tag: 'Tag',
        year: 'Year',
        kind: 'Kind',
        colour: 'Colour',
        thought: 'Thought',
      },
      colours: { red: 'Red', purple: 'Purple', blue: 'Blue', green: 'Green', yellow: 'Yellow' },
    },
    unavailable: 'The search index did not load. The shelf lists every book.',
    toShelf: 'To the shelf',
    keys: '↑ ↓ to choose, Enter to open, Esc to close',
    results: 'Search results',
    withoutScript: 'Search needs JavaScript. Without it, begin from the books below.',
    kinds: {
      highlight: 'Highlight',
      thought: 'Thought',
      liked: 'Liked comment',
      review: 'Review',
      note: 'Note',
      book: 'Book',
      chapter: 'Chapter',
      prose: 'Text',
    },
  },
  recall: {
    heading: 'Review',
    about: 'A hand of old highlights each day; the faster you forget one, the sooner it returns.',
    loading: 'Fetching today’s highlights…',
    position: (at, all) => `${at} of ${all}`,
    question: 'Where is it from? Why did you mark it?',
    reveal: 'Show source and thoughts',
    grading: 'How well do you remember it?',
    grades: {
      forgotten: 'Forgotten',
      vague: 'Vague',
      remembered: 'Remembered',
      fluent: 'By heart',
    },
    undo: 'Undo the last one',
    keys: 'Space to show the source, 1–4 to grade, U to undo',
    done: 'That was today’s hand',
    comesNext: (when, count) => `Next: ${counted(count, 'highlight', 'highlights')} ${when}.`,
    nothingNext: 'Nothing is scheduled yet.',
    allSeen: 'You have seen every highlight.',
    more: 'Another hand',
    vanished: (count) =>
      `${counted(count, 'highlight is', 'highlights are')} no longer in any book and will not return.`,
    failed: 'Some highlights did not load.',
    retry: 'Try again',
    empty: 'There are no highlights to review yet.',
    withoutScript:
      'Review needs JavaScript, because progress is kept in your browser only. Without it, leaf through a few:',
    refused:
      'This browser refuses to save: progress ends with this page. Export it below if you need it.',
    unreadable:
      'The progress kept in this browser can’t be read. It was left as it is, and nothing is saved for now. Clear or import to save again.',
    settings: 'Settings and progress',
    size: 'Highlights in a hand',
    sizeOf: (count) => number.format(count),
    keeping: (count) =>
      `${counted(count, 'highlight', 'highlights')} seen. Progress is kept in this browser only; export a copy before you change devices or clear the browser.`,
    export: 'Export progress',
    import: 'Import progress',
    clear: 'Clear progress',
    reallyClear: 'Clear all review progress in this browser? What was not exported is lost.',
    cleared: 'Progress cleared.',
    imported: (count) =>
      `Imported the progress of ${counted(count, 'highlight', 'highlights')} and merged it with your own; the newer wins.`,
    notImported:
      'This is no progress file of this site, or it is damaged. Your progress was not changed.',
  },
  random: {
    heading: 'A highlight by chance',
    another: 'Another one',
    withoutScript: 'A few more',
  },
  ofTheDay: 'Of the day',
  card: {
    source: (title) => title,
    open: 'In the book',
    thought: 'Thought',
  },
  missing: {
    heading: 'No such page',
    text: 'It may have another name, or be still unwritten. Search, or go back to the shelf.',
  },
  footer: {
    made: 'Made with weread-garden',
  },
  covers: {
    gathering: 'Fetching covers',
    offline: (books) =>
      `No network: the covers of ${count.books(books)} are drawn, until the next build fetches them.`,
    lacking: (books, example) =>
      `The covers of ${count.books(books)} could not be had and are drawn; they are tried again in a day${example ? ` (${example.file}: ${example.reason})` : ''}.`,
  },
  ...calendar,
  together: (sentences) => sentences.join(' '),
  moment: (moment) => formatMoment(moment, 'en'),
  duration: (seconds) => {
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.round((seconds % 3600) / 60);
    const parts = [hours > 0 ? `${number.format(hours)} h` : '', minutes ? `${minutes} min` : ''];
    return parts.filter(Boolean).join(' ') || 'under a minute';
  },
  kin,
  build: {
    reading: 'Reading notes/',
    kin: 'Finding what belongs together',
    pages: 'Making pages',
    index: 'Building the search index',
    done: (books, highlights, notes, seconds) =>
      `Done: ${counted(books, 'book', 'books')}, ${counted(highlights, 'highlight', 'highlights')}, ${counted(notes, 'note', 'notes')} in ${seconds} s`,
    problems: (errors, warnings, notices) =>
      `${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}, ${counted(notices, 'notice', 'notices')}`,
    besides: (errors, warnings, notices) => {
      const parts = [
        ...(errors > 0 ? [counted(errors, 'error', 'errors')] : []),
        ...(warnings > 0 ? [counted(warnings, 'warning', 'warnings')] : []),
        ...(notices > 0 ? [counted(notices, 'notice', 'notices')] : []),
      ];
      return parts.length > 0 ? ` (and ${parts.join(', ')})` : '';
    },
    moreFiles: (count) => `… and ${counted(count, 'more file', 'more files')}`,
    seeAll: 'All problems, with their lines and cures: npm run check',
    failed: 'The build did not finish:',
    strict: (errors, unknown) =>
      `In strict mode there may be no error and nothing unrecognised; there are ${counted(errors, 'error', 'errors')} and ${counted(unknown, 'unrecognised place', 'unrecognised places')}:`,
    lenient:
      'Mend them; or leave out --strict, and strict in src/site.config.ts: then a faulty file does not stop the build.',
    written: (folder) => `The site is in ${folder}`,
    webFontMissing: (name) =>
      `webFont in src/site.config.ts needs a font that is not installed; run this first: npm i ${name}`,
  },
  check: {
    usage:
      'Usage: npm run check -- [folders or files …] [--json] [--format text|json|github] [--strict] [--verbose]',
    kinds: {
      note: 'note',
      private: 'note that is not published',
      nothing: 'empty',
      unread: 'not read',
    },
    books: (count) => counted(count, 'book', 'books'),
    chapters: (count) => counted(count, 'chapter', 'chapters'),
    highlights: (count) => counted(count, 'highlight', 'highlights'),
    thoughts: (count) => counted(count, 'thought', 'thoughts'),
    reviews: (count) => counted(count, 'review', 'reviews'),
    prose: (count) => counted(count, 'unrecognised block', 'unrecognised blocks'),
    more: (count) => `… and ${number.format(count)} more`,
    hidden: (count) =>
      `✓ ${counted(count, 'more file', 'more files')} without a problem (--verbose shows all)`,
    files: (all, exports, notes, books) =>
      `${counted(all, 'file', 'files')}: ${counted(exports, 'export', 'exports')} (${counted(books, 'book', 'books')}), ${counted(notes, 'note', 'notes')}, ${number.format(all - exports - notes)} unpublished, empty or not read`,
    clean: 'No problems',
    unknown: (count) => `Not recognised and shown as they are: ${counted(count, 'line', 'lines')}`,
    unknownToo: (count) =>
      `Not recognised either, and shown as they are: ${counted(count, 'more line', 'more lines')}`,
    lost: (count) =>
      `${counted(count, 'line', 'lines')} claimed by no rule and on no page. That is a fault of the program: please show us in an issue.`,
    told: (same, all, reviewsSame, reviewsAll) =>
      `For information: noteCount is the number of highlights in ${number.format(same)} of ${counted(all, 'file', 'files')}, reviewCount that of thoughts and reviews in ${number.format(reviewsSame)} of ${number.format(reviewsAll)}`,
    failed: (errors, unknown) =>
      `Strict: ${counted(errors, 'error', 'errors')} and ${counted(unknown, 'unrecognised place', 'unrecognised places')}; not passed`,
  },
  health: {
    heading: 'Health',
    rules: 'Problems by rule',
    count: 'Count',
    place: (line, column) =>
      column === undefined ? `line ${line}` : `line ${line}, column ${column}`,
    account: (lines, unknown, lost) =>
      `The exports have ${counted(lines, 'line', 'lines')}: ${number.format(unknown - lost)} not recognised and shown as they are, ${number.format(lost)} gone astray, all others understood`,
  },
  reference: {
    title: (count) => `All ${count} rules`,
    rule: 'Rule',
    level: 'Level',
    message: 'What it says (an example)',
    hint: 'Cure',
  },
  repair: {
    repaired: (count, sure) =>
      `repaired ${counted(count, 'character', 'characters')}: ${number.format(sure)} for sure, ${number.format(count - sure)} to be checked`,
    unknown: (count) =>
      `${counted(count, 'character', 'characters')} left nothing to guess from and ${count === 1 ? 'stays' : 'stay'} “�”`,
    traditional:
      'The text is in traditional characters, the dictionary is not: please check every guess.',
    written: (file) => `repaired copy: ${file}`,
    listed: (file) => `every guess, its place, how sure it is, and what else it may be: ${file}`,
    replace: 'When you have checked it, move the original out of notes/: keep one file for a book.',
    lossless: (encoding) => `encoded as ${encoding}; read without loss, nothing to repair`,
    mayCopy: 'With --copy a copy in UTF-8 is written beside it.',
    healthy: 'sound UTF-8, nothing to repair',
    exists: (file) => `${file} exists and was left alone; move it away and try again`,
    tooLarge: (megabytes, limit) =>
      `has ${number.format(megabytes)} MB, more than ${number.format(limit)} MB: not read`,
    unreadable: (reason) => `could not be read or written: ${reason}`,
    columns: ['check', 'line', 'column', 'guess', 'sure', 'others', 'context'],
    usage: [
      'Usage: npm run repair -- files … [--copy]',
      '',
      'Mends exports whose encoding lost bytes: guesses each damaged character from the Chinese',
      'around it, and writes a copy beside the original.',
      '  book.md   → book.repaired.md, every guess in book.repaired.guesses.tsv (separated by',
      '              tabs; no build reads it)',
      '  book.txt  → book.repaired.md if it begins with a frontmatter; else it stays .txt',
      'The original is not changed, and no file is overwritten.',
      '  --copy    write a copy in UTF-8 of files that lost nothing but are in another encoding',
      '',
      'Exit code: 0 done, or nothing to repair; 2 a file could not be read or written.',
    ].join('\n'),
  },
  levels: { error: 'error', warning: 'warning', notice: 'notice' },
  problems,
};
