/** JSON as it comes from elsewhere. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text in NFC without spaces around it; empty for anything else. */
export const cleanText = (value: unknown): string => (typeof value === 'string' ? value.normalize('NFC').trim() : '');
