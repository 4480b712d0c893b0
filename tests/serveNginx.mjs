// Serves build/ and build-sub/ with nginx, as the build's own nginx.conf says:
//   NGINX_PATH=/usr/sbin/nginx node tests/serveNginx.mjs PORT SUB_PORT
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [port, subPort] = process.argv.slice(2);
const scratch = mkdtempSync(path.join(tmpdir(), 'handbook-nginx-'));
process.on('exit', () => rmSync(scratch, {recursive: true, force: true}));

// Of nginx' modules, all that wants to write needs a place where an ordinary user may.
const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
  (module) => `${module}_temp_path "${scratch}/${module}";`,
);
const file = path.join(scratch, 'nginx.conf');
writeFileSync(
  file,
  `daemon off;
master_process off;
pid "${scratch}/pid";
error_log stderr;
events {}
http {
  access_log off;
  ${places.join('\n  ')}
  types {
    text/html html;
    text/css css;
    text/plain txt;
    application/javascript js;
    application/json json;
    application/atom+xml atom;
    application/xml xml;
    image/svg+xml svg;
  }
  server {
    listen 127.0.0.1:${port};
    root "${root}/build";
    include "${root}/build-server/nginx.conf";
  }
  server {
    listen 127.0.0.1:${subPort};
    location /sub/ {
      alias "${root}/build-sub/";
    }
    include "${root}/build-sub-server/nginx.conf";
  }
}
`,
);
const nginx = spawn(process.env.NGINX_PATH ?? 'nginx', ['-e', 'stderr', '-c', file], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => nginx.kill('SIGTERM'));
nginx.on('exit', (code) => process.exit(code ?? 1));
