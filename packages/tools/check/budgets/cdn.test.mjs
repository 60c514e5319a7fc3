import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entriesOf } from './cdn.mjs';

const manifest = {
  elements: {
    'sen-platform': 'chunks/sen-platform-1.js',
    'sen-card': 'chunks/sen-card-1.js',
    'sen-qr-scanner': 'chunks/sen-qr-scanner-1.js',
  },
  soon: ['chunks/transport-1.js'],
  files: {
    'chunks/transport-1.js': { imports: ['chunks/shell-1.js', 'chunks/sen-platform-1.js'], dynamicImports: [] },
    'chunks/shell-1.js': { imports: [], dynamicImports: ['chunks/en-1.js'] },
    'chunks/sen-platform-1.js': {
      imports: ['chunks/shell-1.js'],
      dynamicImports: ['chunks/transport-1.js', 'chunks/doctor-1.js', 'chunks/older-nouns-1.js'],
    },
    'chunks/sen-card-1.js': {
      imports: ['chunks/sen-platform-1.js', 'chunks/parts-1.js'],
      dynamicImports: ['chunks/steps-1.js', 'chunks/sen-qr-scanner-1.js'],
    },
    'chunks/parts-1.js': { imports: ['chunks/shell-1.js'], dynamicImports: [] },
    'chunks/steps-1.js': { imports: ['chunks/parts-1.js'], dynamicImports: [] },
    'chunks/sen-qr-scanner-1.js': { imports: ['chunks/shell-1.js'], dynamicImports: [] },
    'chunks/en-1.js': { imports: [], dynamicImports: [] },
    'chunks/doctor-1.js': { imports: [], dynamicImports: [] },
    'chunks/older-nouns-1.js': { imports: [], dynamicImports: [] },
  },
};

test('the shell is weighed once, and of an element what it loads beside that', () => {
  assert.deepEqual(Object.fromEntries(entriesOf(manifest)), {
    shell: ['chunks/sen-platform-1.js', 'chunks/shell-1.js'],
    // Fetched beside the shell, which does not wait for it.
    transport: ['chunks/transport-1.js'],
    'sen-card, own': ['chunks/sen-card-1.js', 'chunks/parts-1.js'],
    // Not what readers of another language, builders of pages, older copies and those who scan fetch beside it.
    'sen-card, own, whole': ['chunks/sen-card-1.js', 'chunks/parts-1.js', 'chunks/steps-1.js'],
    'sen-qr-scanner, own': ['chunks/sen-qr-scanner-1.js'],
    'sen-qr-scanner, without a platform': ['chunks/sen-qr-scanner-1.js', 'chunks/shell-1.js'],
    'doctor, panel': ['chunks/doctor-1.js'],
  });
});
