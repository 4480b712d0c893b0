import {readFileSync, statSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {gzipSync} from 'node:zlib';

/** A slow 4G link as Lighthouse's mobile preset has it: milliseconds, and bytes a millisecond. */
const ROUND_TRIP = 150;
const RATE = 1_600_000 / 8 / 1000;
const PACKET = 1460;

/** A request that was answered. */
export interface Served {
  path: string;
  type: FileType;
  /** Of the body as it was sent, compressed where that helps. */
  bytes: number;
  /** Fetched for a page that may come next. */
  prefetch: boolean;
}

export type FileType = 'html' | 'css' | 'js' | 'other';

export interface Server {
  origin: string;
  /** Requests in order; a visit begins by emptying it. */
  served: Served[];
  /** Milliseconds since anything was asked or sent. */
  idle: () => number;
  close: () => void;
}

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

const typeOf = (file: string): FileType =>
  (['html', 'css', 'js'] as const).find((type) => file.endsWith(`.${type}`)) ?? 'other';

/** A folder's files; a folder stands for its index.html. */
function findFile(folder: string, pathname: string): string | undefined {
  const file = path.join(
    folder,
    decodeURIComponent(pathname),
    pathname.endsWith('/') ? 'index.html' : '',
  );
  return statSync(file, {throwIfNoEntry: false})?.isFile() ? file : undefined;
}

/**
 * Serves a folder with gzip, as a static host would, over a link that is slow for all requests
 * together: of pages, workers and prefetches alike. There is no TLS.
 * @param fast leaves out the link
 */
export async function serve(folder: string, fast = false): Promise<Server> {
  const served: Served[] = [];
  const bodies = new Map<string, {body: Buffer; encoding: string | undefined}>();
  let lastActivity = performance.now();
  let linkFree = 0;

  const bodyOf = (file: string) => {
    const known = bodies.get(file);
    if (known) return known;
    const raw = readFileSync(file);
    const isText = /\.(?:html|css|js|json|svg|xml|txt|webmanifest)$/.test(file);
    const made = isText
      ? {body: gzipSync(raw, {level: 9}), encoding: 'gzip'}
      : {body: raw, encoding: undefined};
    bodies.set(file, made);
    return made;
  };

  /** Waits for this packet's turn on the link. */
  const pass = async (bytes: number): Promise<void> => {
    linkFree = Math.max(linkFree, performance.now()) + bytes / RATE;
    const delay = linkFree - performance.now();
    if (delay > 1) await wait(delay);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    lastActivity = performance.now();
    const {pathname} = new URL(request.url ?? '/', 'http://127.0.0.1');
    const found = findFile(folder, pathname);
    const file = found ?? path.join(folder, '404.html');
    const {body, encoding} = bodyOf(file);
    const prefetch = /prefetch/.test(String(request.headers['sec-purpose'] ?? ''));
    // The first request of a visit has to connect; later ones share the connection (HTTP/2).
    const roundTrips = served.length === 0 ? 2 : 1;
    served.push({path: pathname, type: typeOf(file), bytes: body.length, prefetch});
    if (!fast) await wait(roundTrips * ROUND_TRIP);
    response.writeHead(found ? 200 : 404, {
      'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': 'max-age=3600',
      ...(encoding && {'content-encoding': encoding}),
    });
    for (let at = 0; at < body.length; at += PACKET) {
      const packet = body.subarray(at, at + PACKET);
      if (!fast) await pass(packet.length);
      response.write(packet);
      lastActivity = performance.now();
    }
    response.end();
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    served,
    idle: () => performance.now() - lastActivity,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
