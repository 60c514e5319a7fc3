import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../kit/locales/languages.ts';
import { combobox } from '../../kit/parts/combobox.ts';
import { notice } from '../../kit/parts/notice.ts';
import { radioGroup } from '../../kit/parts/radio-group.ts';
import type { UnitPickerController } from './unit-picker.ts';

export interface UnitPickerField {
  picker: UnitPickerController;
  words: Words<'unitPicker'>;
  provinceError?: string | undefined;
  communeError?: string | undefined;
}

/** The fields of a place, in the root and the form of whoever renders them. */
export const unitPickerField = ({ picker, words, provinceError, communeError }: UnitPickerField): TemplateResult => {
  const { value, old, became } = picker;
  const emptyWords = picker.failed ? words.failed : picker.loading ? words.loading : words.nothing;
  if (old) {
    return html`
      ${combobox({ controller: picker.oldUnit, id: `${picker.id}-old`, label: words.old, hint: words.oldHint, value: old.text, autocomplete: 'off', emptyWords, error: communeError })}
      ${old.state === 'looking' ? html`<p class="hint">${words.loading}</p>` : nothing}
      ${old.state === 'failed' ? notice('warn', words.failed) : nothing}
      ${old.state === 'unknown' ? notice('warn', words.notOnRecord) : nothing}
      ${
        old.state === 'split'
          ? radioGroup({
              id: `${picker.id}-successor`,
              label: words.split(old.text),
              options: old.successors.map(({ item, label, detail }) => ({ value: item.code, label, hint: detail })),
              value: value.commune?.code ?? '',
              onChange: (code) => {
                const chosen = old.successors.find(({ item }) => item.code === code);
                if (chosen) void picker.chooseSuccessor(chosen.item);
              },
            })
          : nothing
      }
      ${old.state === 'split' && became ? notice('info', words.becameOne(became.before, became.now)) : nothing}
      <div><button class="button quiet" type="button" @click=${() => picker.leaveOld()}>${words.useNew}</button></div>
    `;
  }
  return html`
    ${combobox({
      controller: picker.province,
      id: `${picker.id}-province`,
      label: words.province,
      hint: words.provinceHint,
      value: value.provinceText,
      autocomplete: 'address-level1',
      emptyWords,
      error: provinceError,
    })}
    ${combobox({
      controller: picker.commune,
      id: `${picker.id}-commune`,
      label: words.commune,
      hint: words.communeHint,
      value: value.communeText,
      autocomplete: 'address-level2',
      emptyWords,
      error: communeError,
    })}
    ${became ? notice('info', words.becameOne(became.before, became.now)) : nothing}
    ${picker.knowsOld ? html`<div><button class="button quiet" type="button" @click=${() => picker.askOld()}>${words.useOld}</button></div>` : nothing}
  `;
};
