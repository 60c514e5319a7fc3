// Words that only insiders understood, and what everybody says instead. None of them may come back in a name in code
// or in the name of a file; what is left of them stands in remaining.json, which may only shrink.

/** @type {readonly { words: readonly string[], instead: string, except?: readonly string[] }[]} */
export const PRIVATE_WORDS = [
  { words: ['desk', 'desks'], instead: 'backend, client or counter' },
  { words: ['eye', 'eyes'], instead: 'detector' },
  { words: ['intake', 'intakes'], instead: 'input or source' },
  { words: ['standing', 'standings'], instead: 'status or state' },
  { words: ['wishes'], instead: 'preferences or options' },
  { words: ['landing', 'landings'], instead: 'start page' },
  { words: ['trial', 'trials'], instead: 'test platform, attempt or probation' },
  { words: ['allowance', 'allowances'], instead: 'rate limit, quota or budget' },
  { words: ['patience'], instead: 'timeout' },
  { words: ['hush'], instead: 'mute' },
  { words: ['wear', 'wears'], instead: 'apply or use' },
  { words: ['deed', 'deeds'], instead: 'action' },
  { words: ['happening', 'happenings'], instead: 'event' },
  { words: ['remark', 'remarks'], instead: 'note or message', except: ['remarkGfm', 'remarkPlugins'] },
  { words: ['door', 'doors'], instead: 'entry point, export, endpoint or transport' },
  { words: ['kept forms'], instead: 'stored forms' },
  { words: ['honest codes', 'honest bodies', 'honest body'], instead: 'valid codes, valid request bodies' },
  { words: ['before a camera'], instead: 'in front of a camera: say what is scanned' },
];

/** `newSandboxDoor`, `new-sandbox-door` and `NEW_SANDBOX_DOOR` alike as `new sandbox door`. */
const spelledOut = (name) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .filter(Boolean)
    .join(' ')
    .toLowerCase();

/** The private words in a name, each as the table's first form. @param {string} name @returns {string[]} */
export function privateWordsIn(name) {
  const text = ` ${spelledOut(name)} `;
  return PRIVATE_WORDS.filter(
    ({ words, except = [] }) => !except.includes(name) && words.some((word) => text.includes(` ${word} `)),
  ).map(({ words: [first] }) => first);
}

/** What to say instead of a word of the table. */
export const insteadOf = (word) => PRIVATE_WORDS.find(({ words }) => words.includes(word))?.instead;
