import { type FileReport, fileReports } from '../library/file-report.ts';
import { openLibrary } from '../library/open-library.ts';
import { noSource, readSource, type Source } from '../library/source.ts';
import { type FileFindings, findingsOf } from '../report/findings.ts';
import { settings, strings } from './current.ts';

/** Remembers what it has read: a page that is asked for again reads only the files that changed. */
const library = openLibrary(settings);

/** The notes as they are on disk at this moment. */
export async function readHealth(): Promise<FileFindings[]> {
  const contents = await library.read();
  const files: FileFindings[] = [];
  for (const report of fileReports(contents, settings.notes, settings.root)) {
    // The page may be published: it names no private file, and quotes none that has private words.
    if (report.kind === 'private') continue;
    const isOpen = report.privateThoughts === 0;
    const source = isOpen && isFaulty(report) ? await readSource(report) : noSource;
    const account = isOpen ? report.account : { ...report.account, marks: {} };
    files.push(findingsOf({ ...report, account }, withoutSecrets(source, report), strings));
  }
  return files;
}

/** A line that names a private file, or holds a comment, is not for others to read. */
function withoutSecrets(source: Source, { problems }: FileReport): Source {
  const secret = new Set(
    problems.filter(({ rule }) => rule === 'link-hidden').map(({ place }) => place.line),
  );
  return {
    ...source,
    line: (number) => {
      const text = secret.has(number) ? undefined : source.line(number);
      return text?.includes('%%') ? undefined : text;
    },
  };
}

const isFaulty = ({ problems, account }: FileReport) =>
  problems.length > 0 || account.unclaimed.length > 0;
