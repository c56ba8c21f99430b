/**
 * Serves the built page on this machine only, until stopped.
 *
 *   node scripts/serve.mjs FOLDER [PORT]
 *
 * Without a port it takes 8080, or the next free one; a port that is asked for is taken or refused.
 */

import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

const HOST = '127.0.0.1';
const FIRST_PORT = 8080;
const PORTS_TO_TRY = 100;

/** @param {unknown} problem */
const codeOf = (problem) => /** @type {NodeJS.ErrnoException} */ (problem).code ?? '';

/**
 * A server of the folder's files, with the headers that the build says they are to be sent with.
 *
 * @param {string} folder
 */
export async function pageServer(folder) {
  const root = resolve(folder);
  const headers = JSON.parse(await readFile(join(root, 'headers.json'), 'utf8'));
  return createServer(async (request, response) => {
    const file = fileOf(root, request.url ?? '/');
    const found = file ? await stat(file).catch(() => undefined) : undefined;
    if (!file || !found?.isFile()) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such page.\n');
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    response.writeHead(200, {
      ...headersOf(root, file, headers),
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Length': found.size,
      'Cache-Control': 'no-cache',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  });
}

/**
 * What the build says of the path, shorter paths first.
 *
 * @param {string} root
 * @param {string} file
 * @param {Record<string, Record<string, string>>} headers by path
 */
function headersOf(root, file, headers) {
  const path = `/${relative(root, file).split(sep).join('/')}`;
  const fitting = Object.keys(headers).filter(
    (each) => path === each || (each.endsWith('/') && path.startsWith(each)),
  );
  fitting.sort((a, b) => a.length - b.length);
  return Object.assign({}, ...fitting.map((each) => headers[each]));
}

/**
 * @param {string} root
 * @param {string} address
 */
function fileOf(root, address) {
  try {
    const path = decodeURIComponent(address.split('?')[0] ?? '/');
    const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
    return file.startsWith(root + sep) && !file.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>} the port taken
 */
export function listen(server, port) {
  return new Promise((taken, refused) => {
    server.once('error', refused);
    server.listen(port, HOST, () => {
      server.off('error', refused);
      const address = server.address();
      taken(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** @param {import('node:http').Server} server */
async function listenOnFreePort(server) {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TO_TRY; port += 1) {
    try {
      return await listen(server, port);
    } catch (problem) {
      if (!['EADDRINUSE', 'EACCES'].includes(codeOf(problem))) throw problem;
    }
  }
  throw new Error(`Ports ${FIRST_PORT} to ${FIRST_PORT + PORTS_TO_TRY - 1} are all in use.`);
}

async function main() {
  const [folder = 'web/dist', asked] = process.argv.slice(2);
  const server = await pageServer(folder).catch(() => {
    throw new Error(`There is no built page in ${folder}. Run: make build`);
  });
  const port = asked ? await listenOn(server, asked) : await listenOnFreePort(server);
  process.stdout.write(`\nThe page is open at http://${HOST}:${port}/ (this machine only).\n`);
  process.stdout.write('Press Ctrl+C to stop.\n');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
}

/**
 * @param {import('node:http').Server} server
 * @param {string} asked
 */
async function listenOn(server, asked) {
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`PORT=${asked} is not a port. Use a number from 1 to 65535.`);
  }
  return listen(server, port).catch((problem) => {
    if (codeOf(problem) !== 'EADDRINUSE') throw problem;
    throw new Error(
      `Port ${port} is in use. Name another with PORT=, or none for the next free one.`,
    );
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((problem) => {
    process.stderr.write(`${problem.message}\n`);
    process.exitCode = 1;
  });
}
