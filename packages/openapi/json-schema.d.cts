/** A JSON Schema, draft 2020-12, as data. */
declare const schema: { readonly [keyword: string]: unknown };

export = schema;
