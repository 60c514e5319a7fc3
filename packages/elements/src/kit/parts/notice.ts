import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon, checkIcon, infoIcon } from '../icons.ts';

export type NoticeKind = 'info' | 'good' | 'warn' | 'bad';

const drawings = { info: infoIcon, good: checkIcon, warn: alertIcon, bad: alertIcon } as const satisfies Record<
  NoticeKind,
  unknown
>;

/** A sentence that stays: an icon, its words, and what can be done. Colour only repeats what the words say. */
export const notice = (kind: NoticeKind, title: string, body: unknown = nothing): TemplateResult => html`
  <div class=${`notice ${kind}`}>
    ${drawings[kind]()}
    <div class="notice-words"><p><strong>${title}</strong></p>${body}</div>
  </div>
`;
