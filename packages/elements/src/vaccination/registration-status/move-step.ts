import { html, nothing, type TemplateResult } from 'lit';
import { buttonRow } from '../../kit/parts/button-row.ts';
import { notice } from '../../kit/parts/notice.ts';
import { radioGroup } from '../../kit/parts/radio-group.ts';
import { selectField } from '../../kit/parts/select-field.ts';
import { vietnamDayOf, spanOf, writeDay, writeShortDay } from '../../directory/sites/moment.ts';
import { siteAddressOf, siteAtTime } from '../../directory/sites/site-place.ts';
import { slotAvailabilityOf, bestOf, type SlotDay } from '../../directory/sites/slot-days.ts';
import type { Appointment } from './display-status.ts';
import { statusErrorAt, type StatusView } from './status-view.ts';

export interface MoveStep extends StatusView {
  appointment: Appointment;
  /** Undefined while they are on their way. */
  days: readonly SlotDay[] | undefined;
  /** The times could not be had. */
  failed: boolean;
  day: string;
  slotId: string;
  onDay: (day: string) => void;
  onSlot: (slotId: string) => void;
  onReload: () => void;
}

/** A day, then a time of it. Nothing is preset; what is full is said, not offered. */
export const moveStep = (step: MoveStep): TemplateResult => {
  const { words, common, language, appointment, days } = step;
  const { site, slot } = appointment;
  const others = days
    ?.map(({ day, slots }) => ({ day, slots: slots.filter(({ id }) => id !== slot.id) }))
    .filter(({ slots }) => slots.length > 0);
  const free = others?.some(({ slots }) => bestOf(slots) !== 'full');
  return html`
    <form class="stack" novalidate @submit=${step.onSubmit}>
      <div>
        <p class="progress">${site.name}</p>
        <h2 id="heading" tabindex="-1">${words.moveHeading}</h2>
      </div>
      ${step.notice}
      <p>${words.moveFrom(`${writeDay(vietnamDayOf(slot.startsAt), language)}, ${spanOf(slot)}`)}</p>
      ${
        !others
          ? step.failed
            ? html`<div><button class="button" type="button" @click=${step.onReload}>${common.tryAgain}</button></div>`
            : html`<p class="hint" role="status">${common.loading}</p>`
          : free
            ? choice(step, others)
            : notice('warn', words.noSlots, html`<p>${words.noSlotsBody}</p>`)
      }
      ${
        free
          ? buttonRow({
              primary: words.moveSend,
              busy: step.sending ? words.sending : undefined,
              back: { label: common.back, onClick: step.onBack },
            })
          : html`<div class="buttons"><button class="button" type="button" @click=${step.onBack}>${common.back}</button></div>`
      }
    </form>
  `;
};

function choice(step: MoveStep, days: readonly SlotDay[]): TemplateResult {
  const { words, common, language, appointment } = step;
  const chosen = days.find(({ day }) => day === step.day);
  const free = chosen?.slots.filter((slot) => slotAvailabilityOf(slot) !== 'full') ?? [];
  const full = chosen?.slots.filter((slot) => slotAvailabilityOf(slot) === 'full') ?? [];
  return html`
    ${selectField({
      id: 'day',
      label: words.day,
      value: step.day,
      empty: common.choose,
      width: 'half',
      options: days.map(({ day, slots }) => ({
        value: day,
        label: `${writeShortDay(day, language)} · ${words.availability[bestOf(slots)]}`,
      })),
      error: statusErrorAt('day', step),
      onChange: step.onDay,
    })}
    ${
      chosen && free.length > 0
        ? radioGroup({
            id: 'slot',
            label: words.slot,
            hint: full.length > 0 ? words.fullSlots(full.map(spanOf).join(', ')) : undefined,
            value: step.slotId,
            options: free.map((slot) => ({
              value: slot.id,
              label: spanOf(slot),
              // A mobile point is somewhere else at another time.
              hint: [
                words.availability[slotAvailabilityOf(slot)],
                appointment.site.kind === 'mobile' && siteAddressOf(siteAtTime(appointment.site, slot)),
              ]
                .filter(Boolean)
                .join(' · '),
            })),
            error: statusErrorAt('slot', step),
            onChange: step.onSlot,
          })
        : chosen
          ? html`<p id="slot">${words.dayFull}</p>`
          : nothing
    }
  `;
}
