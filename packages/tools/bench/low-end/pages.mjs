import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../../environment/node.mjs';
import { startSandbox } from '../base/sandbox.mjs';

const FIELD = 'Họ và tên';

/** The registration page of a sample portal, served as `npm start` of that side serves it. */
export async function portalOf(side) {
  const { origin, stop } = await startSandbox(side);
  return {
    name: `Sen, ${side.name}: registration, the whole form`,
    url: `${origin}/portal/bac-ninh/dang-ky.html`,
    field: FIELD,
    close: stop,
  };
}

const PICTURES = 24;

/**
 * The element by itself on the server of that portal, on a page with pictures as portals have them: no form is there
 * before the element draws it.
 */
export function amongPictures({ name, url: portal }) {
  const url = new URL('../alone.html', portal).href;
  const pictures = Array.from({ length: PICTURES }, (_none, at) => `<img src="assets/portal-2012.css?${at}" alt="">`);
  const body = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Alone</title><link rel="icon" href="data:,"><script type="module" src="/sen/sen.js"></script></head><body>${pictures.join('')}
<sen-platform base-url="/v1" site-key="pk-sandbox-bac-ninh" sandbox><sen-registration-form></sen-registration-form></sen-platform></body></html>`;
  return {
    name: name.replace('the whole form', `the element among ${PICTURES} pictures`),
    url,
    field: FIELD,
    prepare: (page) => page.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body })),
    close: async () => {},
  };
}

/** What the same first step takes of Shoelace, and html5-qrcode for the scanner. */
const PEERS = `
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/radio-group/radio-group.js';
import '@shoelace-style/shoelace/dist/components/radio/radio.js';
import '@shoelace-style/shoelace/dist/components/checkbox/checkbox.js';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/alert/alert.js';
import { Html5Qrcode } from 'html5-qrcode';
globalThis.scan = (place) => new Html5Qrcode(place);
`;

const PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Peers</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/light.css"><script type="module" src="/peers.js"></script></head><body><main><h1>Đăng ký tiêm chủng</h1><form>
<sl-radio-group label="Bạn đăng ký cho ai?" name="actor"><sl-radio value="self">Cho tôi</sl-radio><sl-radio value="other">Cho người khác</sl-radio></sl-radio-group>
<sl-input label="${FIELD}" name="name"></sl-input><sl-input label="Ngày sinh" name="born"></sl-input>
<sl-radio-group label="Giới tính" name="sex"><sl-radio value="male">Nam</sl-radio><sl-radio value="female">Nữ</sl-radio><sl-radio value="other">Khác</sl-radio></sl-radio-group>
<sl-select label="Loại giấy tờ" name="paper"><sl-option value="cccd">Căn cước</sl-option><sl-option value="passport">Hộ chiếu</sl-option></sl-select>
<sl-input label="Số giấy tờ" name="number"></sl-input><sl-checkbox name="sure">Tôi đã xem lại</sl-checkbox><sl-button variant="primary" type="submit">Tiếp tục</sl-button>
</form></main></body></html>`;

/** One bundle of what the page uses and no more, as small as esbuild makes it; no icons, no theme but one. */
export async function peers() {
  const folder = join(root, '.bench');
  const { outputFiles } = await build({
    stdin: { contents: PEERS, resolveDir: folder, loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    legalComments: 'none',
    logLevel: 'error',
  });
  const theme = readFileSync(
    createRequire(join(folder, 'package.json')).resolve('@shoelace-style/shoelace/dist/themes/light.css'),
  );
  const files = {
    '/': ['text/html; charset=utf-8', PAGE],
    '/peers.js': ['text/javascript', outputFiles[0].contents],
    '/light.css': ['text/css', theme],
  };
  const server = createServer((request, response) => {
    const [type, content] = files[request.url] ?? [];
    if (!type) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(gzipSync(content));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    name: 'Shoelace fields and html5-qrcode: one step, no logic',
    url: `http://127.0.0.1:${server.address().port}/`,
    field: FIELD,
    close: () => new Promise((closed) => (server.closeAllConnections(), server.close(closed))),
  };
}
