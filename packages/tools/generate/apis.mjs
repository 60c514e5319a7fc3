/** The platforms, one OpenAPI document each: openapi/<name>.yaml. */
export const apis = ['directory', 'identity', 'vaccination', 'certificates', 'testing', 'tracing', 'feedback'];
