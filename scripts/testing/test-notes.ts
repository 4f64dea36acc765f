import { mkdir, rm } from 'node:fs/promises';
import { emptyNotes, inventedLibrary } from '../../tests/sites.ts';
import { writeLibrary } from '../bench/library.ts';
import { inProject } from '../project.ts';

/** Makes the notes of test sites that Git does not hold. */
export async function makeTestNotes(): Promise<void> {
  const { folder, size } = inventedLibrary;
  await mkdir(inProject(emptyNotes), { recursive: true });
  await rm(inProject(folder), { recursive: true, force: true });
  await writeLibrary(inProject(folder), size);
}
