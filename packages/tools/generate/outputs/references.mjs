/**
 * What stands at a place of a bundled document, however often it points elsewhere in it (RFC 6901); undefined where it
 * points to nothing.
 */
export const follow = (document, node) => {
  let found = node;
  while (found?.$ref?.startsWith('#/')) {
    found = found.$ref
      .slice(2)
      .split('/')
      .reduce((at, key) => at?.[decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~')], document);
  }
  return found;
};
