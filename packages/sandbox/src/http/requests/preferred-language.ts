/**
 * The language somebody reads best among ours, from Accept-Language (RFC 9110 section 12.5.4). Vietnamese when neither
 * is named.
 */
export function preferredLanguage(header: string | null): 'vi' | 'en' {
  let best: { language: 'vi' | 'en'; weight: number } | undefined;
  for (const range of (header ?? '').split(',')) {
    const [, tag, weight = '1'] =
      /^\s*(vi|en|\*)(?:-[a-z0-9-]+)?\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?$/i.exec(range) ?? [];
    if (tag === undefined || Number(weight) === 0) continue;
    const language = tag.toLowerCase() === 'en' ? 'en' : 'vi';
    // Of equal weights the one named first counts.
    if (!best || Number(weight) > best.weight) best = { language, weight: Number(weight) };
  }
  return best?.language ?? 'vi';
}
