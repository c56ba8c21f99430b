/**
 * The other end of every probe: a server that answers anyone and remembers who came. What reached it
 * left the page, whatever the browser's messages say.
 */

import { createServer, type IncomingMessage } from 'node:http';
import { listen } from '../../../scripts/serve.mjs';

export interface Listener {
  readonly origin: string;
  /** The paths asked for so far, without their queries. */
  readonly asked: readonly string[];
  close(): void;
}

const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?')[0] ?? '';

export async function startListener(): Promise<Listener> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(pathOf(request));
    const headers = { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript' };
    response.writeHead(200, headers).end('0');
  });
  server.on('upgrade', (request, socket) => {
    asked.push(pathOf(request));
    socket.destroy();
  });
  const port = await listen(server, 0);
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
