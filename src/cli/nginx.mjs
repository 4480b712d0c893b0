import {existsSync} from 'node:fs';
import path from 'node:path';

/**
 * An nginx for the tests of what servers send: $NGINX_PATH, or an installed one.
 * @returns {string | undefined} path of its program
 */
export function findNginx() {
  const given = process.env.NGINX_PATH;
  if (given) return existsSync(given) ? given : undefined;
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin'];
  return folders.map((folder) => path.join(folder, 'nginx')).find((file) => existsSync(file));
}
