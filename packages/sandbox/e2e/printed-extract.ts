/** The extract of a vaccination record on paper, read back as whoever is handed it reads it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBarcodes } from 'zxing-wasm/reader';
import type { Citizen } from './citizen.ts';

/** The extract as the printer gets it: the document of its frame, printed by itself, as text, page by page. */
export async function printedExtract({ page, context }: Citizen): Promise<{ pages: string[]; codes: string[] }> {
  await page.waitForFunction(
    () =>
      document
        .querySelector('sen-certificate-viewer')
        ?.shadowRoot?.querySelector('iframe')
        ?.contentDocument?.querySelector('article .foot') != null,
  );
  const frame = page.frames().find((each) => each.parentFrame() !== null && each.url() === 'about:blank');
  assert.ok(frame, 'the frame to be printed');
  const [markup, styles] = await Promise.all([
    frame.content(),
    frame.evaluate(() =>
      document.adoptedStyleSheets.flatMap(({ cssRules }) => Array.from(cssRules, ({ cssText }) => cssText)).join('\n'),
    ),
  ]);
  const alone = await context.newPage();
  const folder = await mkdtemp(join(tmpdir(), 'sen-extract-'));
  try {
    await alone.setContent(markup.replace('</head>', `<style>${styles}</style></head>`));
    await writeFile(join(folder, 'extract.pdf'), await alone.pdf({ preferCSSPageSize: true }));
    const run = (program: string, ...args: string[]): string => {
      const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      return stdout;
    };
    const text = run('pdftotext', '-layout', '-enc', 'UTF-8', 'extract.pdf', '-');
    run('pdftoppm', '-png', '-r', '150', 'extract.pdf', 'page');
    const codes: string[] = [];
    for (const name of await readdir(folder)) {
      if (!name.endsWith('.png')) continue;
      const found = await readBarcodes(await readFile(join(folder, name)), { tryHarder: true });
      codes.push(...found.map(({ text: code }) => code));
    }
    return { pages: text.split('\f').filter((each) => each.trim() !== ''), codes };
  } finally {
    await alone.close();
    await rm(folder, { recursive: true, force: true });
  }
}
