import assert from 'node:assert/strict';
import { test } from 'node:test';
import { preferredLanguage } from './preferred-language.ts';

const headers = [
  { header: null, language: 'vi', who: 'a program that says nothing' },
  { header: 'vi-VN,vi;q=0.9,en;q=0.5', language: 'vi', who: 'a Vietnamese phone' },
  { header: 'en', language: 'en', who: 'an English page' },
  { header: 'EN-gb', language: 'en', who: 'a British browser' },
  { header: 'fr-FR,fr;q=0.9,en;q=0.5', language: 'en', who: 'a French browser whose owner reads English too' },
  { header: 'vi;q=0.3, en;q=0.8', language: 'en', who: 'somebody who reads English better' },
  { header: 'en;q=0, *', language: 'vi', who: 'somebody who reads anything but English' },
  { header: 'de, ja', language: 'vi', who: 'somebody who reads neither' },
  { header: 'env, vietnam, ;;q=,', language: 'vi', who: 'nonsense' },
] as const;
for (const { header, language, who } of headers)
  test(`${who} is answered in ${language === 'vi' ? 'Vietnamese' : 'English'}`, () => {
    assert.equal(preferredLanguage(header), language);
  });
