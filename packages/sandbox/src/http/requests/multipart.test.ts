import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MultipartError, boundaryIn, readParts } from './multipart.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const read = (text: string, maximum = 10, boundary = 'X') => readParts(bytesOf(text), boundary, maximum);
const part = (name: string, content = 'x', more = ''): string =>
  `--X\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${content}\r\n`;

test('what a page sends is read as the page meant it', async () => {
  const form = new FormData();
  form.append('report', new Blob(['{"a":1}'], { type: 'application/json' }));
  form.append('words', 'dòng một\r\n--\r\ndòng hai');
  form.append(
    'files',
    new File([new Uint8Array([13, 10, 45, 45, 0, 255])], 'ảnh "một"\r\n.jpg', { type: 'image/jpeg' }),
  );
  const sent = new Response(form);
  const boundary = boundaryIn(sent.headers.get('content-type') ?? '') ?? '';

  const parts = readParts(new Uint8Array(await sent.arrayBuffer()), boundary, 4) ?? [];

  assert.deepEqual(
    parts.map(({ name, fileName, type }) => [name, fileName, type]),
    [
      ['report', 'blob', 'application/json'],
      ['words', undefined, ''],
      ['files', 'ảnh "một"\r\n.jpg', 'image/jpeg'],
    ],
  );
  assert.deepEqual(parts.map(({ content }) => textOf(content)).slice(0, 2), ['{"a":1}', 'dòng một\r\n--\r\ndòng hai']);
  assert.deepEqual([...(parts[2]?.content ?? [])], [13, 10, 45, 45, 0, 255]);
});

test('a part more than may be ends it, and nothing of that part is looked at', () => {
  const three = [part('a'), part('b'), part('c')].join('');
  assert.equal(read(`${three}--X--`, 3)?.length, 3);
  assert.equal(read(`${three}--X--`, 2), undefined);
  assert.equal(read(`${part('a')}${part('b')}--X\r\nno header\r\n--X--`, 2), undefined);
});

test('a boundary is read as RFC 2046 writes it', () => {
  const read: [string, string | undefined][] = [
    ['multipart/form-data; boundary=abc', 'abc'],
    ['multipart/form-data; charset=utf-8; Boundary="a b"', 'a b'],
    ['multipart/form-data; boundary=abc; charset=utf-8', 'abc'],
    ['multipart/form-data', undefined],
    ['multipart/form-data; boundary=', undefined],
    [`multipart/form-data; boundary=${'a'.repeat(71)}`, undefined],
  ];
  for (const [type, boundary] of read) assert.equal(boundaryIn(type), boundary, type);
});

test('a boundary that looks like what it stands in is found all the same', () => {
  const content = 'aaaaaab-aab--a--\r\n-\r\r\n-aab\r\n';
  for (const boundary of ['-', '--', '----', 'aaaa', 'aab', '-a-', 'X']) {
    const text = `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n${content}\r\n--${boundary}--\r\n`;
    assert.deepEqual(
      read(text, 1, boundary)?.map((one) => textOf(one.content)),
      [content],
      boundary,
    );
  }
});

test('what is no such form is refused', () => {
  const broken = [
    ...['', '--X', 'no form', '--X\r\n', part('a'), `preface\r\n${part('a')}--X--`],
    ...[
      '--X\r\n\r\nno name\r\n--X--',
      '--X\r\nContent-Disposition: form-data\r\n\r\nx\r\n--X--',
      '--X\r\nContent-Disposition: attachment; name="a"\r\n\r\nx\r\n--X--',
    ],
    ...[
      `--X\r\nContent-Disposition: form-data; name="a"\r\n--X--`,
      `--XY\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--X--`,
    ],
    `--X\r\nContent-Disposition: form-data; name="a"\r\nX: ${'a'.repeat(5_000)}\r\n\r\nx\r\n--X--`,
  ];
  for (const text of broken) assert.throws(() => read(text), MultipartError, JSON.stringify(text));
});

test('a field for files in which none was chosen is an empty file without a name', () => {
  const [none] = read(`${part('files', '', '; filename=""')}--X--`) ?? [];
  assert.deepEqual([none?.name, none?.fileName, none?.content.length], ['files', '', 0]);
});

test('an empty form has no parts, and an empty part is empty', () => {
  assert.deepEqual(read('--X--'), []);
  assert.deepEqual(
    read(`${part('a', '')}--X--\r\nnobody reads on`)?.map(({ content }) => content.length),
    [0],
  );
});

test('U+0000 and signs of other ends are content', () => {
  const content = '\0\r\n\r\n-- X\r\n-X\r\n';
  assert.deepEqual(
    read(`${part('a', content)}--X--`)?.map((one) => textOf(one.content)),
    [content],
  );
});
