import { html, nothing, type TemplateResult } from 'lit';
import { checkBox } from '../parts/check-box.ts';
import { dateField } from '../parts/date-field.ts';
import { radioGroup } from '../parts/radio-group.ts';
import { selectField } from '../parts/select-field.ts';
import { textField } from '../parts/text-field.ts';
import { tidyDate } from '../people/date.ts';
import { tidyName } from '../people/name.ts';
import { tidyNumber } from '../people/papers.ts';
import { needsGuardian, type Answers } from './answers.ts';
import { answerField, errorAt, markAt, type FormView } from './form-view.ts';
import { idHints } from './problems.ts';

/** @param cardScan what fills the step in from a card */
export const personStep = (view: FormView, cardScan: unknown): TemplateResult => {
  const { answers, words, common, lists, rules, set } = view;
  const { guardianUnderAge, askEthnicity } = rules.registration;
  // A person's own browser knows their own name, and no one else's.
  const own = (token: string) => (view.whole || answers.actor === 'self' ? token : 'off');
  return html`
    ${
      view.assisted
        ? html`<p>${words.assistedIntro}</p>`
        : radioGroup({
            id: 'actor',
            label: words.actor,
            value: answers.actor,
            error: errorAt(view, 'actor'),
            options: [
              { value: 'self', label: words.actorSelf },
              { value: 'on-behalf', label: words.actorOnBehalf, hint: words.actorOnBehalfHint },
              { value: 'guardian', label: words.actorGuardian(guardianUnderAge), hint: words.actorGuardianHint },
            ],
            onChange: (actor) => set({ actor: actor as Answers['actor'] }),
          })
    }
    ${cardScan}
    ${textField(answerField(view, 'fullName', { label: words.fullName, hint: words.fullNameHint, autocomplete: own('name'), autocapitalize: 'words', width: 'half', tidy: tidyName }))}
    ${dateField(answerField(view, 'dateOfBirth', { label: words.dateOfBirth, hint: words.dateOfBirthHint, autocomplete: own('bday'), tidy: tidyDate }))}
    ${radioGroup({
      id: 'sex',
      label: words.sex,
      inline: true,
      value: answers.sex,
      error: errorAt(view, 'sex'),
      mark: markAt(view, 'sex'),
      options: [
        { value: 'male', label: words.male },
        { value: 'female', label: words.female },
        { value: 'other', label: words.other },
      ],
      onChange: (sex) => set({ sex }),
    })}
    ${radioGroup({
      id: 'idType',
      label: words.idType,
      value: answers.idType,
      error: errorAt(view, 'idType'),
      mark: markAt(view, 'idType'),
      options: [
        { value: 'cccd', label: words.idTypeCccd },
        { value: 'cmnd', label: words.idTypeCmnd },
        { value: 'passport', label: words.idTypePassport },
        { value: 'none', label: words.idTypeNone },
      ],
      onChange: (idType) => set({ idType, idConfirmed: false, idQuestioned: false }),
    })}
    ${idNumber(view)}
    ${textField(
      answerField(view, 'insuranceNumber', {
        label: words.insuranceNumber,
        hint: words.insuranceNumberHint,
        optional: common.optional,
        autocomplete: 'off',
        autocapitalize: 'characters',
        width: 'half',
        tidy: tidyNumber,
      }),
    )}
    ${selectField({
      id: 'nationality',
      label: words.nationality,
      empty: common.choose,
      autocomplete: own('country'),
      width: 'half',
      value: answers.nationality,
      error: errorAt(view, 'nationality'),
      options: lists.countries.length > 0 ? lists.countries : [{ value: 'VN', label: 'Việt Nam' }],
      onChange: (nationality) => set({ nationality }),
    })}
    ${
      askEthnicity
        ? selectField({
            id: 'ethnicity',
            label: words.ethnicity,
            optional: common.optional,
            empty: common.choose,
            width: 'half',
            value: answers.ethnicity,
            options: lists.ethnicities,
            onChange: (ethnicity) => set({ ethnicity }),
          })
        : nothing
    }
    ${view.whole || needsGuardian(answers, rules.today, guardianUnderAge) ? guardian(view) : nothing}
  `;
};

const idNumber = (view: FormView): TemplateResult | typeof nothing => {
  const { answers, words, set } = view;
  if (!view.whole && (answers.idType === '' || answers.idType === 'none')) return nothing;
  const label = { cccd: words.idNumberCccd, cmnd: words.idNumberCmnd, passport: words.idNumberPassport }[answers.idType] ?? words.idNumber;
  const hints = idHints(answers).map((hint) => (hint === 'sex' ? words.problems.idHintSex : words.problems.idHintYear));
  return html`
    ${textField({
      ...answerField(view, 'idNumber', {
        label,
        autocomplete: 'off',
        inputMode: view.whole || answers.idType === 'passport' ? 'text' : 'numeric',
        autocapitalize: 'characters',
        width: 'half',
        warning: hints.join(' ') || undefined,
        tidy: tidyNumber,
      }),
      onInput: (typed) => set({ idNumber: typed, idConfirmed: false, idQuestioned: false }),
    })}
    ${
      hints.length > 0 || answers.idQuestioned
        ? checkBox({
            id: 'idConfirmed',
            label: words.idConfirmed,
            checked: answers.idConfirmed,
            error: errorAt(view, 'idConfirmed'),
            onChange: (idConfirmed) => set({ idConfirmed }),
          })
        : nothing
    }
  `;
};

const guardian = (view: FormView): TemplateResult => {
  const { answers, words, rules, set } = view;
  return html`
    <section class="stack section" aria-labelledby="guardian-heading">
      <div>
        <h3 id="guardian-heading">${words.guardianHeading}</h3>
        <p class="hint">${words.guardianIntro(rules.registration.guardianUnderAge)}</p>
      </div>
      ${radioGroup({
        id: 'guardianRelation',
        label: words.guardianRelation,
        optional: view.whole,
        inline: true,
        value: answers.guardianRelation,
        error: errorAt(view, 'guardianRelation'),
        options: [
          { value: 'father', label: words.father },
          { value: 'mother', label: words.mother },
          { value: 'guardian', label: words.guardian },
        ],
        onChange: (guardianRelation) => set({ guardianRelation }),
      })}
      ${textField(
        answerField(view, 'guardianName', {
          label: words.guardianName,
          optional: view.whole,
          autocomplete: answers.actor === 'guardian' ? 'name' : 'off',
          autocapitalize: 'words',
          width: 'half',
          tidy: tidyName,
        }),
      )}
      ${textField(
        answerField(view, 'guardianIdNumber', {
          label: words.guardianIdNumber,
          optional: view.whole,
          autocomplete: 'off',
          autocapitalize: 'characters',
          width: 'half',
          tidy: tidyNumber,
        }),
      )}
    </section>
  `;
};
