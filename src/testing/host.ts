import { createServer, type RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';

/**
 * Serves on this machine for one test.
 *
 * @returns The origin, without `/` at its end.
 */
export async function hostOf(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}
