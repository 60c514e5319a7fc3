import { html, nothing, type TemplateResult } from 'lit';
import { buttonRow } from '../../kit/parts/button-row.ts';
import { dateField } from '../../kit/parts/date-field.ts';
import { radioGroup } from '../../kit/parts/radio-group.ts';
import { stepHeader } from '../../kit/parts/step-header.ts';
import { textField } from '../../kit/parts/text-field.ts';
import { tidyDate } from '../../kit/people/date.ts';
import { tidyName } from '../../kit/people/name.ts';
import { tidyNumber, type PersonSex } from '../../kit/people/id-documents.ts';
import { tidyPhone } from '../../kit/people/phone.ts';
import type { PersonDetails } from './details.ts';
import { statusErrorAt, type StatusView } from './status-view.ts';

const SEXES: readonly PersonSex[] = ['male', 'female', 'other'];

export interface DetailsStep extends StatusView {
  details: PersonDetails;
  asksId: boolean;
  /** The phone is confirmed already: no second code. */
  confirmed: boolean;
  onChange: (change: Partial<PersonDetails>) => void;
  /**
   * A field was left. Autofill changes and leaves one within a single turn, so what it holds is read then, not at
   * render.
   */
  onLeave: (field: keyof PersonDetails, tidy: (typed: string) => string) => void;
}

export const detailsStep = (step: DetailsStep): TemplateResult => {
  const { words, common, details, onChange, onLeave } = step;
  return html`
    <form class="stack" novalidate @submit=${step.onSubmit}>
      <div>${stepHeader(common.step(1, 2, words.detailsStep), words.detailsHeading)}</div>
      ${step.notice}
      <p>${words.detailsIntro}</p>
      ${textField({
        id: 'fullName',
        label: words.fullName,
        hint: words.fullNameHint,
        value: details.fullName,
        autocomplete: 'name',
        autocapitalize: 'words',
        width: 'half',
        error: statusErrorAt('fullName', step),
        onInput: (fullName) => onChange({ fullName }),
        onLeave: () => onLeave('fullName', tidyName),
      })}
      ${dateField({
        id: 'dateOfBirth',
        label: words.dateOfBirth,
        hint: words.dateOfBirthHint,
        value: details.dateOfBirth,
        autocomplete: 'bday',
        error: statusErrorAt('dateOfBirth', step),
        onInput: (dateOfBirth) => onChange({ dateOfBirth }),
        onLeave: () => onLeave('dateOfBirth', tidyDate),
      })}
      ${radioGroup({
        id: 'sex',
        label: words.sex,
        value: details.sex,
        inline: true,
        options: SEXES.map((value) => ({ value, label: words[value] })),
        error: statusErrorAt('sex', step),
        onChange: (sex) => onChange({ sex }),
      })}
      ${textField({
        id: 'phone',
        label: words.phone,
        hint: words.phoneHint,
        value: details.phone,
        type: 'tel',
        inputMode: 'tel',
        autocomplete: 'tel',
        width: 'short',
        error: statusErrorAt('phone', step),
        onInput: (phone) => onChange({ phone }),
        onLeave: () => onLeave('phone', tidyPhone),
      })}
      ${
        step.asksId
          ? textField({
              id: 'idNumber',
              label: words.idNumber,
              hint: words.idNumberHint,
              value: details.idNumber,
              autocomplete: 'off',
              autocapitalize: 'characters',
              width: 'half',
              error: statusErrorAt('idNumber', step),
              onInput: (idNumber) => onChange({ idNumber }),
              onLeave: () => onLeave('idNumber', tidyNumber),
            })
          : nothing
      }
      ${buttonRow({
        primary: step.confirmed ? words.search : words.sendCode,
        busy: step.sending ? (step.confirmed ? words.searching : words.sending) : undefined,
      })}
    </form>
  `;
};
