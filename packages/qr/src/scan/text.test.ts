import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repairMojibake, readText } from './text.ts';

const NAMES = [
  'Nguyễn Văn Mẫu',
  'Hoàng Thị Bình',
  'Đỗ Ứng Ước',
  'Lê Ỷ Lan',
  'Trần Đình Khôi|01011990|Nam|Tổ 5, phường Kinh Bắc',
];
const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const windows1252 = (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(bytes);

test('a card in UTF-8 that does not say so is read as UTF-8, whatever the engine took it for', () => {
  for (const name of NAMES) {
    const bytes = new TextEncoder().encode(name);
    assert.equal(readText(bytes, latin1(bytes), false), name);
    assert.equal(readText(bytes, '譁�蟄怜喧縺�', false), name);
    assert.equal(readText(bytes, latin1(bytes), true), name, 'even where the code claims Latin-1');
  }
});

test('a name that was taken for Latin-1 or Windows-1252 when it was printed is mended', () => {
  for (const name of NAMES) {
    for (const wrong of [latin1, windows1252]) {
      const printed = wrong(new TextEncoder().encode(name));
      assert.equal(repairMojibake(printed), name);
      assert.equal(readText(new TextEncoder().encode(printed), printed, false), name);
    }
  }
});

test('a text that is right stays as it is', () => {
  for (const text of ['', 'SEN-7K3M', ...NAMES, 'Crème brûlée à 5 €', 'Ärzte übën', 'Â', '日本語', '“Bắc Ninh”', 'Ð¥'])
    assert.equal(repairMojibake(text), text);
});

test('bytes that are no UTF-8 are left to the engine', () => {
  assert.equal(readText(new Uint8Array([0x47, 0xe9, 0x20]), 'Gé ', false), 'Gé ');
});
