/** Where the focus goes when what it was on has gone, or something new is to be read first. */

export type FocusTarget = 'heading' | 'summary' | { readonly field: string } | { readonly id: string };

/** Id of the list of errors on top of a step. */
export const SUMMARY = 'error-summary';

/** What is not there keeps the focus where it is. */
export function focusOn(root: ShadowRoot, target: FocusTarget): void {
  if (target === 'heading') focusHeading(root);
  else if (target === 'summary') focusSummary(root);
  else if ('field' in target) focusField(root, target.field);
  else root.getElementById(target.id)?.focus();
}

export function focusHeading(root: ShadowRoot): void {
  const heading = root.getElementById('heading');
  heading?.focus({ preventScroll: true });
  // `nearest` leaves the page where it is when the heading can be seen already.
  heading?.scrollIntoView({ block: 'nearest' });
}

export const focusSummary = (root: ShadowRoot): void => root.getElementById(SUMMARY)?.focus();

/** The control itself, or the first control of a group. Its label is brought into view with it. */
export function focusField(root: ShadowRoot, id: string): void {
  const target = root.getElementById(id);
  const control = target?.matches('fieldset') ? target.querySelector<HTMLElement>('input, select, textarea') : target;
  control?.focus({ preventScroll: true });
  (control?.closest('.field') ?? control)?.scrollIntoView({ block: 'nearest' });
}
