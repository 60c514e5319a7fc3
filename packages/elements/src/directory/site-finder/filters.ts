import { html, nothing, type TemplateResult } from 'lit';
import { searchIcon } from '../../kit/icons.ts';
import type { Words } from '../../kit/locales/languages.ts';
import { dateField } from '../../kit/parts/date-field.ts';
import { radioGroup, type Option } from '../../kit/parts/radio-group.ts';
import { selectField } from '../../kit/parts/select-field.ts';
import type { UnitPickerController } from '../unit-picker/unit-picker.ts';
import { unitPickerField } from '../unit-picker/unit-picker-field.ts';
import { WHENS, type When } from './date-window.ts';
import type { SiteKind, Purpose, SiteCriteria, CriteriaProblem } from './site-search.ts';

export interface Filters {
  criteria: SiteCriteria;
  purposes: readonly Purpose[];
  /** Campaigns to choose from, by id; none where there is no choice. */
  campaigns: readonly Option[];
  picker: UnitPickerController;
  words: Words<'siteFinder'>;
  common: Words<'common'>;
  unitWords: Words<'unitPicker'>;
  problems: readonly CriteriaProblem[];
  searching: boolean;
  onChange: (change: Partial<SiteCriteria>) => void;
  /** A day is typed letter by letter: it counts once the field is left. */
  onDayInput: (day: string) => void;
  onDayLeave: () => void;
  onSubmit: (event: SubmitEvent) => void;
}

const KINDS: readonly SiteKind[] = ['any', 'fixed', 'mobile'];

export const filters = ({
  criteria,
  purposes,
  campaigns,
  picker,
  words,
  common,
  unitWords,
  problems,
  searching,
  onChange,
  onDayInput,
  onDayLeave,
  onSubmit,
}: Filters): TemplateResult => {
  const errorAt = (field: CriteriaProblem['field']): string | undefined => {
    const found = problems.find((problem) => problem.field === field);
    return found && words.problems[found.problem];
  };
  return html`
    <form class="stack no-print" novalidate @submit=${onSubmit}>
      ${
        purposes.length > 1
          ? chips({
              id: 'purpose',
              label: words.purpose,
              value: criteria.purpose,
              options: purposes.map((purpose) => ({ value: purpose, label: words[purpose] })),
              onChange: (purpose) => onChange({ purpose: purpose as Purpose }),
            })
          : nothing
      }
      ${unitPickerField({ picker, words: unitWords, provinceError: errorAt('place-province'), communeError: errorAt('place-old') })}
      ${
        campaigns.length === 0
          ? nothing
          : selectField({
              id: 'campaign',
              label: words.campaign,
              optional: common.optional,
              empty: words.anyCampaign,
              value: criteria.campaign,
              options: campaigns,
              onChange: (campaign) => onChange({ campaign }),
            })
      }
      ${chips({
        id: 'when',
        label: words.when,
        value: criteria.when,
        options: WHENS.map((when) => ({ value: when, label: words.whens[when] })),
        onChange: (when) => onChange({ when: when as When }),
      })}
      ${
        criteria.when === 'day'
          ? dateField({
              id: 'day',
              label: words.day,
              hint: words.dayHint,
              value: criteria.day,
              autocomplete: 'off',
              error: errorAt('day'),
              onInput: onDayInput,
              onLeave: onDayLeave,
            })
          : nothing
      }
      ${chips({
        id: 'kind',
        label: words.kind,
        value: criteria.kind,
        options: KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] })),
        onChange: (kind) => onChange({ kind: kind as SiteKind }),
      })}
      <div class="buttons">
        <button class="button primary" part="submit" type="submit" aria-disabled=${searching ? 'true' : nothing}>${searchIcon()}${words.search}</button>
      </div>
    </form>
  `;
};

/** Radios side by side, each in a frame of its own: a choice at a glance that wraps on a phone. */
const chips = (group: Parameters<typeof radioGroup>[0]): TemplateResult =>
  html`<div class="chips">${radioGroup({ ...group, inline: true })}</div>`;
