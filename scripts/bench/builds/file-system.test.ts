import { expect, it } from 'vitest';
import { fileSystemIn } from './file-system.ts';

const mounts = [
  '21 1 254:0 / / rw,relatime shared:1 - ext4 /dev/root rw',
  '30 21 0:25 / /dev/shm rw,nosuid shared:4 - tmpfs tmpfs rw',
  '31 21 0:26 / /mnt/my\\040disk rw - btrfs /dev/sdb rw',
  '32 21 0:27 / /mnt/two rw - ext4 /dev/sdc rw',
  '33 21 0:28 / /mnt/two rw - xfs /dev/sdd rw',
  '',
].join('\n');

it.each([
  ['/home/reader/garden', 'ext4'],
  ['/dev/shm', 'tmpfs'],
  ['/dev/shm/bench', 'tmpfs'],
  ['/dev/shmoo', 'ext4'],
  ['/mnt/my disk/garden', 'btrfs'],
  ['/mnt/two/garden', 'xfs'],
])('knows what %s lies on', (folder, kind) => {
  expect(fileSystemIn(mounts, folder)).toBe(kind);
});

it('says nothing where the system does not tell', () => {
  expect(fileSystemIn('', '/home/reader')).toBeUndefined();
});
