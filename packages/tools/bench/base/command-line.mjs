// What stands behind `npm run bench --`: names of benches, and with `--base <commit>` what to measure beside.

/**
 * @param {readonly string[]} words
 * @param {readonly string[]} benches those there are
 * @returns {{ names: readonly string[], base?: string }} all benches where none is named
 * @throws {RangeError} for what nobody can mean, with a sentence for the person at the keyboard
 */
export function readCommandLine(words, benches) {
  const names = [];
  let base;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === '--base' || word.startsWith('--base=')) {
      if (base !== undefined) throw new RangeError('--base is given twice; one commit can be measured beside.');
      base = word === '--base' ? words[++index] : word.slice('--base='.length);
      if (!base || base.startsWith('-'))
        throw new RangeError('--base wants a commit: npm run bench -- credential --base <commit>');
    } else if (word.startsWith('-')) throw new RangeError(`There is no option ${word}; there is --base <commit>.`);
    else if (!benches.includes(word))
      throw new RangeError(`There is no bench "${word}"; there are: ${benches.join(', ') || 'none yet'}.`);
    else names.push(word);
  }
  return { names: names.length > 0 ? names : benches, ...(base && { base }) };
}
