import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../locales/languages.ts';
import { checkBox } from '../parts/check-box.ts';
import { dateField } from '../parts/date-field.ts';
import { radioGroup, type Option } from '../parts/radio-group.ts';
import { selectField } from '../parts/select-field.ts';
import { textField } from '../parts/text-field.ts';
import { showDate, tidyDate } from '../people/date.ts';
import { isFirstDose } from './answers.ts';
import { answerField, errorAt, type FormView } from './form-view.ts';
import { wishDays } from './later-problems.ts';

/** Up to three basic doses, one additional, three boosters (43/QĐ-BYT); the platform refuses what a campaign does not give. */
export const doses = (words: Words<'registrationForm'>): Option[] => [
  ...[1, 2, 3].map((number) => ({ value: `basic-${number}`, label: words.doseBasic(number) })),
  { value: 'additional-1', label: words.doseAdditional },
  ...[1, 2, 3].map((number) => ({ value: `booster-${number}`, label: words.doseBooster(number) })),
];

export const wishStep = (view: FormView): TemplateResult => {
  const { answers, words, common, lists, rules, set } = view;
  const [first, last] = wishDays(rules);
  return html`
    ${selectField({
      id: 'dose',
      label: words.dose,
      empty: common.choose,
      width: 'half',
      value: answers.dose,
      error: errorAt(view, 'dose'),
      options: doses(words),
      onChange: (dose) => set({ dose }),
    })}
    ${!view.whole && isFirstDose(answers) ? nothing : previousDose(view)}
    ${selectField({
      id: 'priorityGroup',
      label: words.priorityGroup,
      hint: words.priorityGroupHint,
      empty: common.choose,
      value: answers.priorityGroup,
      error: errorAt(view, 'priorityGroup'),
      options: lists.priorityGroups,
      onChange: (priorityGroup) => set({ priorityGroup }),
    })}
    ${dateField(
      answerField(view, 'preferredDate', {
        label: words.preferredDate,
        hint: words.preferredDateHint(showDate(first), showDate(last)),
        autocomplete: 'off',
        tidy: tidyDate,
      }),
    )}
    ${radioGroup({
      id: 'preferredSession',
      label: words.preferredSession,
      optional: common.optional,
      inline: true,
      value: answers.preferredSession,
      error: errorAt(view, 'preferredSession'),
      options: [
        { value: 'morning', label: words.morning },
        { value: 'afternoon', label: words.afternoon },
        { value: 'any', label: words.anySession },
      ],
      onChange: (preferredSession) => set({ preferredSession }),
    })}
    ${
      view.whole && !lists.sites
        ? nothing // the sites of a province nobody has named yet
        : selectField({
            id: 'preferredSiteId',
            label: words.preferredSite,
            hint: lists.sites ? words.preferredSiteHint : words.sitesLoading,
            optional: common.optional,
            empty: words.anySite,
            value: answers.preferredSiteId,
            error: errorAt(view, 'preferredSiteId'),
            options: lists.sites ?? [],
            onChange: (preferredSiteId) => set({ preferredSiteId }),
          })
    }
    ${checkBox({
      id: 'needsHomeVisit',
      label: words.needsHomeVisit,
      hint: words.needsHomeVisitHint,
      checked: answers.needsHomeVisit,
      onChange: (needsHomeVisit) => set({ needsHomeVisit }),
    })}
    ${view.whole || answers.needsHomeVisit ? textField(answerField(view, 'homeVisitReason', { label: words.homeVisitReason, optional: view.whole, autocomplete: 'off' })) : nothing}
  `;
};

const previousDose = (view: FormView): TemplateResult => {
  const { answers, words, common, lists, set } = view;
  return html`
    <section class="stack section" aria-labelledby="previous-heading">
      <div>
        <h3 id="previous-heading">${words.previousHeading}</h3>
        <p class="hint">${words.previousIntro}</p>
      </div>
      ${selectField({
        id: 'previousVaccine',
        label: words.previousVaccine,
        optional: view.whole,
        empty: common.choose,
        width: 'half',
        value: answers.previousVaccine,
        error: errorAt(view, 'previousVaccine'),
        options: lists.vaccines,
        onChange: (previousVaccine) => set({ previousVaccine }),
      })}
      ${dateField(answerField(view, 'previousDate', { label: words.previousDate, hint: words.previousDateHint, optional: view.whole, autocomplete: 'off', tidy: tidyDate }))}
      ${textField(answerField(view, 'previousSite', { label: words.previousSite, optional: common.optional, autocomplete: 'off' }))}
    </section>
  `;
};
