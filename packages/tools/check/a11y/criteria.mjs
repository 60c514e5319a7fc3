// WCAG 2.2, levels A and AA: how each criterion is met inside an element, and which test would fail if it were not.
// `tests` name files of the repository with a pattern that must be found in them, so that a test that goes takes its
// claim along.

const STORIES = ['packages/tools/test/stories/visitor.mjs', 'violations'];
const NARROW = ['packages/tools/test/stories/visitor.mjs', 'wider than the screen'];
const COLOURS = ['stories/theme-builder/theme.test.ts', 'the national colours can be read'];
const SPREAD = ['packages/tools/test/stories/visitor.mjs', 'when its words are spread'];
const PSEUDO = ['packages/tools/test/stories/untranslated.mjs', 'not translated'];
const KEYBOARD = ['packages/sandbox/e2e/journeys.test.ts', 'registers by keyboard'];
const HOSTILE = ['packages/sandbox/e2e/hostile-portal.test.ts', 'old rules of the portal'];
const WORDS = ['packages/elements/src/kit/locales/plain-words.test.ts', 'an error says what to do'];
const DRAFT = ['packages/elements/src/kit/storage/draft-store.browser.test.ts', 'it('];
const FORM = ['packages/elements/src/vaccination/registration-form/registration-form.browser.test.ts', 'accessible'];

const met = (id, name, level, how, ...tests) => ({ id, name, level, answer: 'met', how, tests });
const absent = (id, name, level, how) => ({ id, name, level, answer: 'does not apply', how, tests: [] });
const page = (id, name, level, how) => ({ id, name, level, answer: 'up to the page', how, tests: [] });

export const criteria = [
  met(
    '1.1.1',
    'Non-text content',
    'A',
    'Icons stand beside words and are hidden from readers; a QR code has a label.',
    STORIES,
  ),
  absent('1.2.1', 'Audio-only and video-only', 'A', 'There is no recorded sound or film.'),
  absent('1.2.2', 'Captions (prerecorded)', 'A', 'There is no recorded sound or film.'),
  absent('1.2.3', 'Audio description or alternative', 'A', 'There is no recorded sound or film.'),
  absent('1.2.4', 'Captions (live)', 'AA', 'There is no live sound.'),
  absent('1.2.5', 'Audio description', 'AA', 'There is no recorded film.'),
  met(
    '1.3.1',
    'Info and relationships',
    'A',
    'Native labels, fieldsets, headings, lists, all in one shadow root.',
    STORIES,
    FORM,
  ),
  met('1.3.2', 'Meaningful sequence', 'A', 'What is drawn is in the order of the document.', KEYBOARD),
  met('1.3.3', 'Sensory characteristics', 'A', 'Sentences name buttons by their words.', WORDS),
  met('1.3.4', 'Orientation', 'AA', 'Nothing asks for one; elements answer their own width.', NARROW),
  met('1.3.5', 'Identify input purpose', 'AA', 'Fields about the person have autocomplete.', STORIES),
  met('1.4.1', 'Use of colour', 'A', 'Icon and words beside each colour.', STORIES),
  absent('1.4.2', 'Audio control', 'A', 'Nothing plays by itself.'),
  met('1.4.3', 'Contrast (minimum)', 'AA', 'Tokens in pairs of at least 4.5 : 1, light and dark.', STORIES, COLOURS),
  met('1.4.4', 'Resize text', 'AA', 'Sizes in em of what the person chose; 320 px is 400 % of 1280.', NARROW, HOSTILE),
  met('1.4.5', 'Images of text', 'AA', 'There are none.', STORIES),
  met('1.4.10', 'Reflow', 'AA', 'No story is wider than 320 px, also in a language 40 % longer.', NARROW, PSEUDO),
  met('1.4.11', 'Non-text contrast', 'AA', 'Borders of fields and the ring of focus at least 3 : 1.', COLOURS),
  met(
    '1.4.12',
    'Text spacing',
    'AA',
    'No fixed heights around text; each story is spread as the criterion says, at 320 px, and nothing is cut off.',
    SPREAD,
  ),
  met('1.4.13', 'Content on hover or focus', 'AA', 'Nothing appears on hover; suggestions close with Escape.', FORM),
  met('2.1.1', 'Keyboard', 'A', 'A whole registration by Tab, Space, arrows and Enter.', KEYBOARD),
  met('2.1.2', 'No keyboard trap', 'A', 'Tab leads through and out of each element.', KEYBOARD, [
    'packages/tools/check/a11y/collect.mjs',
    'never comes out',
  ]),
  absent('2.1.4', 'Character key shortcuts', 'A', 'There are none.'),
  met('2.2.1', 'Timing adjustable', 'A', 'A code that runs out is sent again, typed text is kept 30 minutes.', DRAFT),
  absent('2.2.2', 'Pause, stop, hide', 'A', 'Nothing moves by itself.'),
  met('2.3.1', 'Three flashes', 'A', 'Nothing flashes.', STORIES),
  page('2.4.1', 'Bypass blocks', 'A', 'An element brings one heading of level 2; links past blocks are the page’s.'),
  page('2.4.2', 'Page titled', 'A', 'An element does not touch the title.'),
  met('2.4.3', 'Focus order', 'A', 'A new step takes the focus to its heading, an error to the summary.', KEYBOARD, [
    'stories/elements/testing/citizen.ts',
    'with the focus',
  ]),
  met('2.4.4', 'Link purpose', 'A', 'Links say where they lead.', STORIES),
  page('2.4.5', 'Multiple ways', 'AA', 'Ways to a page are the page’s.'),
  met('2.4.6', 'Headings and labels', 'AA', 'Each step’s question is its heading.', STORIES, WORDS),
  met(
    '2.4.7',
    'Focus visible',
    'AA',
    'A ring of 3 px with an inner line, also in forced colours; looked for at each stop of Tab in every story.',
    ['packages/tools/check/a11y/a11y.mjs', 'no ring of focus'],
  ),
  met('2.4.11', 'Focus not obscured (minimum)', 'AA', 'Nothing is fixed over the content.', KEYBOARD),
  absent('2.5.1', 'Pointer gestures', 'A', 'One tap does everything.'),
  met('2.5.2', 'Pointer cancellation', 'A', 'Native buttons act on release.', FORM),
  met('2.5.3', 'Label in name', 'A', 'Names begin with the visible words.', STORIES),
  absent('2.5.4', 'Motion actuation', 'A', 'Nothing listens to motion.'),
  absent('2.5.7', 'Dragging movements', 'AA', 'Nothing is dragged.'),
  met('2.5.8', 'Target size (minimum)', 'AA', '44 px, the whole row of a choice.', HOSTILE),
  met('3.1.1', 'Language of page', 'A', 'Each element says the language it speaks.', [
    'packages/elements/src/kit/parts/page.ts',
    'lang=',
  ]),
  met('3.1.2', 'Language of parts', 'AA', 'The wrapper of each element has its own lang.', [
    'packages/elements/src/kit/parts/page.ts',
    'lang=',
  ]),
  met('3.2.1', 'On focus', 'A', 'Focus alone changes nothing.', KEYBOARD),
  met('3.2.2', 'On input', 'A', 'A step is left by a button only.', KEYBOARD),
  page('3.2.3', 'Consistent navigation', 'AA', 'Navigation is the page’s; steps are always in one order.'),
  met('3.2.4', 'Consistent identification', 'AA', 'One sentence for one thing: all words stand in one place.', WORDS),
  page('3.2.6', 'Consistent help', 'A', 'The hotline of the configuration stands at the end of each step.'),
  met('3.3.1', 'Error identification', 'A', 'A summary with links, the same words at the field.', STORIES, FORM),
  met('3.3.2', 'Labels or instructions', 'A', 'A label above, a hint with an example below it.', WORDS),
  met('3.3.3', 'Error suggestion', 'AA', 'Each error says what to do.', WORDS),
  met('3.3.4', 'Error prevention', 'AA', 'All answers are shown again before sending, each with a way back.', KEYBOARD),
  met('3.3.7', 'Redundant entry', 'A', 'Nothing is asked twice; a household keeps phone and address.', FORM),
  met('3.3.8', 'Accessible authentication', 'AA', 'A code that can be pasted and filled in by the device.', FORM),
  met('4.1.2', 'Name, role, value', 'A', 'Native controls; the list of suggestions follows the ARIA pattern.', STORIES),
  met('4.1.3', 'Status messages', 'AA', 'One live region an element says what changed.', [
    'packages/elements/src/kit/shell/announcer.ts',
    "'role', 'status'",
  ]),
];
