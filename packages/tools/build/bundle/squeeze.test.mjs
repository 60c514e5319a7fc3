import assert from 'node:assert/strict';
import { test } from 'node:test';
import { squeezed } from './squeeze.mjs';

test('a style sheet keeps the spaces that mean something, and loses the others', () => {
  const styles =
    'export const look = css `\n  /* why */\n  .a :hover,\n  .b > p + p {\n    width: calc(100% + 4px);\n    color: ${tokens.ink};\n    margin: 0 1px;\n  }\n  @media (width: 3em) and (hover) {\n    .c {\n      font-family: ${tokens.font}, serif;\n    }\n  }\n`;';

  assert.equal(
    squeezed(styles),
    'export const look = css`.a :hover,.b > p + p{width:calc(100% + 4px);color:${tokens.ink};margin:0 1px}@media (width:3em) and (hover){.c{font-family:${tokens.font},serif}}`;',
  );
});

test('a property is made as its decorator makes it, without the helpers', () => {
  const element =
    'import { __decorate } from "tslib";\nimport { html } from \'lit\';\nimport { property, state } from \'lit/decorators.js\';\nexport class Card {\n}\n__decorate([\n    property({ type: Boolean, attribute: \'no-history\' })\n], Card.prototype, "noHistory", void 0);\n__decorate([\n    property()\n], Card.prototype, "mode", void 0);\n__decorate([\n    state()\n], Card.prototype, "busy", void 0);\n';

  assert.equal(
    squeezed(element),
    'import { html } from \'lit\';\nexport class Card {\n}\nCard.createProperty("noHistory", { type: Boolean, attribute: \'no-history\' });\nCard.createProperty("mode");\nCard.createProperty("busy", { state: true, attribute: false });\n',
  );
});

test('a decorator on an accessor is left to its helpers, and so are these', () => {
  const element =
    'import { __decorate } from "tslib";\nimport { property } from \'lit/decorators.js\';\n__decorate([\nproperty()\n], Card.prototype, "size", null);\n';

  assert.equal(squeezed(element), element);
});
