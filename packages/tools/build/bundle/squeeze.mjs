// What tsc wrote for people to read, in the fewest bytes that mean the same to a browser. Terser leaves the text of
// templates as it is.

/** Of a style sheet in a template. What stands in `${}` is program, and stays. */
const squeezeStyles = (styles) =>
  styles
    .replace(/\/\*[^]*?\*\//g, '')
    .split(/(\$\{[^}]*\})/)
    .map((part, at) => (at % 2 === 1 ? part : squeezePart(part)))
    .join('')
    .trim();

/**
 * Spaces around operators in `calc( + )` and between the parts of a selector mean something; around these they do not.
 * Only behind a colon: `li :hover` is not `li:hover`.
 */
const squeezePart = (text) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}');

/**
 * `@property()` and `@state()` as tsc compiles them say no more than `createProperty`, which every element has: the
 * helpers behind the decorators would travel with every first step.
 */
function withoutDecorators(code) {
  const said = code.replace(
    /__decorate\(\[\s*(property|state)\(([^]*?)\)\s*\], (\w+)\.prototype, "(\w+)", void 0\);/g,
    (_whole, kind, options, name, key) =>
      `${name}.createProperty(${[JSON.stringify(key), kind === 'state' ? '{ state: true, attribute: false }' : options].filter(Boolean).join(', ')});`,
  );
  if (said.includes('__decorate(')) return said;
  return said
    .replace(/^import \{ __decorate \} from "tslib";\n/m, '')
    .replace(/^import \{ [^}]* \} from 'lit\/decorators\.js';\n/m, '');
}

export const squeezed = (code) =>
  withoutDecorators(code)
    .replace(/\bcss\s*`([^`]*)`/g, (_whole, styles) => `css\`${squeezeStyles(styles)}\``)
    // Templates are indented; a browser needs one space.
    .replace(/\n[ \t]+/g, '\n');
