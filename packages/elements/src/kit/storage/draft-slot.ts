/**
 * Which place in the session storage of a tab is whose: each form of a page has its own, and finds it again after a
 * reload.
 */

/** Those of the forms that are in this document. */
const taken = new Set<string>();

/** The first that is free. In the order in which forms come to the page, which after a reload is the same. */
export function takeSlot(form: string): string {
  let slot = `sen-draft:${form}`;
  for (let number = 2; taken.has(slot); number += 1) slot = `sen-draft:${form} ${number}`;
  taken.add(slot);
  return slot;
}

export const leaveSlot = (slot: string): void => void taken.delete(slot);
