import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { main } from './main.ts';

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await main(argv, { out: (text) => void (said.out += text), err: (text) => void (said.err += text) });
  return { code, ...said };
}

async function withPage(html: string, look: (file: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sen-doctor-'));
  try {
    await writeFile(join(folder, 'page.html'), html);
    await look(join(folder, 'page.html'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function withSite(handler: RequestListener, look: (url: string) => Promise<void>): Promise<void> {
  const server = createServer(handler);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    await look(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const GOOD = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Trang</title><sen-platform base-url="/v1" site-key="pk-1"><sen-site-finder></sen-site-finder></sen-platform><script type="module" src="/sen/sen.js"></script></html>`;

test('a good file ends with 0 and says what was not looked at', async () => {
  await withPage(GOOD, async (file) => {
    const { code, out } = await run('doctor', file, '--lang', 'en');

    assert.equal(code, 0);
    assert.match(out, /Nothing to mend/);
    assert.match(out, /--as/);
  });
});

test('a bad file ends with 1, in the language asked for', async () => {
  await withPage(GOOD.replace(' lang="vi"', ''), async (file) => {
    const vietnamese = await run('doctor', file, '--lang', 'vi');
    const english = await run('doctor', file, '--lang', 'en');

    assert.deepEqual([vietnamese.code, english.code], [1, 1]);
    assert.match(vietnamese.out, /NÊN SỬA · Trang chưa nói mình viết bằng tiếng gì/);
    assert.match(english.out, /Fix: Write: <html lang="vi">/);
  });
});

test('programs get the same as JSON', async () => {
  await withPage(GOOD.replace('site-key="pk-1"', ''), async (file) => {
    const { out } = await run('doctor', file, '--json', '--lang', 'en');

    const { version, clean, findings } = JSON.parse(out) as {
      version: number;
      clean: boolean;
      findings: { code: string; guide: string }[];
    };
    assert.deepEqual([version, clean], [1, false]);
    assert.deepEqual(
      findings.map(({ code, guide }) => [code, guide]),
      [['site-key-missing', 'guide/embed-doctor#site-key-missing']],
    );
  });
});

test('wrong use, a file that is not there and a page that answers 404 end with 2', async () => {
  assert.equal((await run('doctor')).code, 2);
  assert.equal((await run('doctor', 'x.html', '--lang', 'fr')).code, 2);
  assert.equal((await run('doctor', '/no/such/file.html')).code, 2);
  await withSite(
    (_request, response) => void response.writeHead(404).end(),
    async (url) => assert.equal((await run('doctor', url)).code, 2),
  );
});

test('a page that never ends, or sends round in circles, is given up', async () => {
  await withSite(
    (request, response) => {
      if (request.url === '/round') return void response.writeHead(302, { location: '/round' }).end();
      response.setHeader('content-type', 'text/html');
      const more = (): void => {
        while (response.write('<b>'.repeat(20_000))) if (response.destroyed) return;
      };
      response.on('drain', more);
      more();
    },
    async (url) => {
      const endless = await run('doctor', `${url}/endless`, '--lang', 'en');
      const round = await run('doctor', `${url}/round`, '--lang', 'en');

      assert.deepEqual([endless.code, round.code], [2, 2]);
      assert.match(endless.err, /too-large/);
      assert.match(round.err, /too-many-redirects/);
    },
  );
});

test('the query of an address, where people’s data hide, is not repeated', async () => {
  await withSite(
    (_request, response) => void response.setHeader('content-type', 'text/html').end(GOOD.replace(' lang="vi"', '')),
    async (url) => {
      const { out } = await run('doctor', `${url}/?phone=0912345678`, '--lang', 'en');

      assert.doesNotMatch(out, /0912345678/);
    },
  );
});

const POLICY = `<meta http-equiv="Content-Security-Policy" content="script-src https://khac.example; connect-src 'self'">`;

test('a file is judged by what stands in it and beside it, without an address', async () => {
  await withPage(
    GOOD.replace('<title>', `${POLICY}<title>`).replace('"/v1"', '"https://nen-tang.invalid/v1"'),
    async (file) => {
      const { out } = await run('doctor', file, '--json');

      const { findings } = JSON.parse(out) as { findings: { code: string; facts: Record<string, string> }[] };
      assert.deepEqual(
        findings.map(({ code, facts }) => [code, facts['write']]),
        [
          ['csp-blocks-script', "script-src https://khac.example 'self'"],
          ['csp-blocks-platform', "connect-src 'self' https://nen-tang.invalid"],
        ],
      );
    },
  );
  await withPage(
    GOOD.replace('src="/sen/sen.js"', `src="sen.js" integrity="sha384-${'A'.repeat(64)}"`),
    async (file) => {
      await writeFile(join(file, '..', 'sen.js'), 'import.meta.url;');

      const { out } = await run('doctor', file, '--lang', 'en');

      assert.match(out, /integrity value does not fit[^]*sen\.js is not the file[^]*write: integrity="sha384-/);
    },
  );
});

test('a file with a frame is judged with the page in the frame', async () => {
  const outer =
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Cổng</title><iframe title="Đăng ký" src="page.html" sandbox="allow-scripts"></iframe></html>';
  await withPage(GOOD.replace(' site-key="pk-1"', ''), async (file) => {
    await writeFile(join(file, '..', 'outer.htm'), outer);

    const { out } = await run('doctor', join(file, '..', 'outer.htm'), '--json', '--lang', 'en');

    const { findings } = JSON.parse(out) as { findings: { code: string }[] };
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['frame-sandboxed', 'site-key-missing'],
    );
  });
});

test('a file whose platform is named in full is asked whether it is one', async () => {
  await withSite(
    (_request, response) => void response.setHeader('content-type', 'text/html').end('<title>Tin</title>'),
    async (url) => {
      await withPage(GOOD.replace('"/v1"', `"${url}/v1"`), async (file) => {
        const { out } = await run('doctor', file, '--lang', 'en');

        assert.match(out, /base-url is not the address of a platform/);
      });
    },
  );
});

test('two faults of one directive are mended by one line', async () => {
  const gate = GOOD.replaceAll('sen-site-finder', 'sen-qr-scanner').replace(
    '<title>',
    `${POLICY.replace("connect-src 'self'", 'connect-src *')}<title>`,
  );
  await withPage(gate, async (file) => {
    const { out } = await run('doctor', file, '--lang', 'en');

    const lines = [...out.matchAll(/write: (script-src.*)/g)].map(([, line]) => line);
    assert.deepEqual([...new Set(lines)], ["script-src https://khac.example 'self' 'wasm-unsafe-eval'"]);
    assert.ok(lines.length > 1);
  });
});

test('a worker is allowed by a directive of its own: nobody is told to let scripts come from anywhere', async () => {
  const gate = GOOD.replaceAll('sen-site-finder', 'sen-qr-scanner').replace('<title>', `${POLICY}<title>`);
  await withPage(gate, async (file) => {
    const { out } = await run('doctor', file, '--lang', 'en');

    assert.match(out, /write: worker-src blob:\n/);
    assert.doesNotMatch(out, /script-src[^\n]*blob:/);
  });
});

test('a page with nothing of Sen is not called good', async () => {
  await withPage(
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang</title><p>Tiêm chủng</p></html>',
    async (file) => {
      const { code, out } = await run('doctor', file, '--lang', 'en');

      assert.equal(code, 1);
      assert.match(out, /There is nothing of Sen on this page/);
    },
  );
});

test('why a page cannot be opened is said in words, and to programs as JSON', async () => {
  const nobody = await run('doctor', 'https://khong-co.invalid/', '--lang', 'vi');
  const file = await run('doctor', '/khong/co.html', '--json', '--lang', 'en');

  assert.equal(nobody.err, 'Không mở được trang: không có máy chủ tên này (ENOTFOUND).\n');
  assert.equal(file.code, 2);
  assert.deepEqual((JSON.parse(file.out) as { error: object }).error, {
    code: 'not-found',
    text: 'The page cannot be opened: there is no such file (not-found).',
  });
});

test('a page that calls a platform a sandbox and is wrong hears of it, and so does one that checks by a sandbox and does not say so', async () => {
  const environments = { a: 'sandbox', b: 'production' };
  await withSite(
    ({ url }, response) =>
      void response.setHeader('content-type', 'application/json').end(
        JSON.stringify({
          serverTime: new Date().toISOString(),
          modules: ['certificates'],
          environment: environments[url?.startsWith('/b/') ? 'b' : 'a'],
        }),
      ),
    async (url) => {
      const said = async (platform: 'a' | 'b', attributes: string, tag: string) => {
        let codes: string[] = [];
        await withPage(
          GOOD.replace('"/v1"', `"${url}/${platform}/v1" ${attributes}`).replaceAll('sen-site-finder', tag),
          async (file) => {
            const { findings } = JSON.parse((await run('doctor', file, '--json')).out) as {
              findings: { code: string }[];
            };
            codes = findings.map(({ code }) => code).filter((code) => code.startsWith('sandbox-'));
          },
        );
        return codes;
      };
      assert.deepEqual(await said('a', '', 'sen-status-card'), ['sandbox-not-said']);
      assert.deepEqual(await said('a', '', 'sen-covid-card'), ['sandbox-not-said'], 'by its name of before');
      assert.deepEqual(await said('a', 'sandbox', 'sen-status-card'), []);
      assert.deepEqual(await said('a', "anchors='[{}]'", 'sen-status-card'), []);
      assert.deepEqual(await said('a', '', 'sen-site-finder'), []);
      assert.deepEqual(await said('b', 'sandbox', 'sen-site-finder'), ['sandbox-on-production']);
      assert.deepEqual(await said('b', "anchors='[{}]'", 'sen-status-card'), []);
    },
  );
});

test('base-url that is nearly right is put right', async () => {
  await withSite(
    ({ url }, response) =>
      url === '/v2/config'
        ? void response
            .setHeader('content-type', 'application/json')
            .end(JSON.stringify({ serverTime: new Date().toISOString(), modules: [] }))
        : void response.setHeader('content-type', 'text/html').writeHead(404).end(),
    async (url) => {
      await withPage(GOOD.replace('"/v1"', `"${url}/v2/registrations"`), async (file) => {
        const { out } = await run('doctor', file, '--lang', 'en');

        assert.match(out, new RegExp(`base-url="${url}/v2"`));
      });
    },
  );
});
