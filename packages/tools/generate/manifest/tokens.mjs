// The values a province may change, as packages/elements/src/tokens.ts declares them.
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../environment/node.mjs';

/** @returns {Promise<{ name: string, default: string, description: string }[]>} */
export async function cssProperties(src = join(root, 'packages/elements/src')) {
  const { outputFiles } = await build({
    entryPoints: [join(src, 'tokens.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  const { theme, tokens } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  const darkRules = theme.cssText.slice(theme.cssText.lastIndexOf("[theme='dark']"));
  const dark = new Map([...darkRules.matchAll(/(--sen-[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]));
  return Object.values(tokens).flatMap(({ cssText }) => {
    const [, name, light] = /^var\((--[\w-]+), (.*)\)$/s.exec(cssText) ?? [];
    return name ? [{ name, default: light, description: describe(name, light, dark.get(name)) }] : [];
  });
}

const describe = (name, light, dark) => {
  const [, group, what] = /^--sen-(\w+)-(.+)$/.exec(name);
  const noun = { color: 'Colour', font: 'Font', radius: 'Corner', shadow: 'Shadow', size: 'Size' }[group] ?? group;
  return `${noun}: ${what.replaceAll('-', ' ')}.${dark && dark !== light ? ` Dark: ${dark}.` : ''}`;
};
