import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

/** A module of a host, bundled and minified as hosts do it: the bytes of each chunk. @param later the ends of files fetched later, if at all */
export async function minified(entry, later = []) {
  const build = await rollup({
    input: 'entry',
    external: (id) => later.some((end) => id.endsWith(end)),
    plugins: [
      { name: 'entry', resolveId: (id) => (id === 'entry' ? '\0entry' : undefined), load: (id) => (id === '\0entry' ? entry : undefined) },
      resolve({ browser: true }),
      terser({ ecma: 2022, module: true, compress: { passes: 2 } }),
    ],
  });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  return output.filter(({ type }) => type === 'chunk').map(({ code }) => Buffer.from(code));
}
