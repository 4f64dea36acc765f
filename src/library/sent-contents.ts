import { Attachments } from './attachments.ts';
import type { Contents } from './contents.ts';
import type { Attachment } from './discover.ts';

/** What a notes folder holds, as it goes from one process to another. */
export type SentContents = Omit<Contents, 'attachments'> & {
  readonly attachments: readonly Attachment[];
};

export const sentContents = (contents: Contents): SentContents => ({
  ...contents,
  attachments: contents.attachments.all,
});

export const receivedContents = (sent: SentContents): Contents => ({
  ...sent,
  attachments: new Attachments(sent.attachments),
});
