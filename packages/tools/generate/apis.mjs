/** The platforms, one OpenAPI document each: openapi/<name>.yaml. */
export const apis = ['directory', 'identity', 'vaccination', 'certificates', 'sampling', 'tracing', 'feedback'];

/** Documents that @sen/openapi goes on publishing under a former name too, by that name. */
export const formerNames = { testing: 'sampling' };
