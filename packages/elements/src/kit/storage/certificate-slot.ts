/** Where a device says that it keeps certificates: enough to know whether to fetch what opens them. */
export const slotOf = (platform: string): string => `sen-certificates:${platform}`;

export function isSaved(platform: string): boolean {
  try {
    return localStorage.getItem(slotOf(platform)) !== null;
  } catch {
    return false; // storage is shut
  }
}
