// The peers, each as `index → verified?`, with their keys prepared as far as they allow. They are loaded from .bench/
// and never shipped: dcc-utils is AGPL-3.0, dcc-sdk GPL-3.0.
import { X509Certificate, createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../environment/node.mjs';

const require = createRequire(join(root, '.bench/package.json'));

const keyIdOf = (der) => createHash('sha256').update(der).digest().subarray(0, 8).toString('base64');
const pemOf = (der) => new X509Certificate(der).toString();

/** Both write to the console when something displeases them; that is not what is measured. */
export async function quietly(run) {
  const { log, warn, error } = console;
  console.log = console.warn = console.error = () => {};
  try {
    return await run();
  } finally {
    Object.assign(console, { log, warn, error });
  }
}

/** Its CommonJS door needs a loader that no longer starts on today's Node, so it is bundled from its modules. */
async function loadPathcheck() {
  const outfile = join(root, '.bench/results/dcc-sdk.cjs');
  const entry = join(root, '.bench/node_modules/@pathcheck/dcc-sdk/lib/main.js');
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
  return require(outfile);
}

export async function pathcheck(certificates) {
  const sdk = await quietly(loadPathcheck);
  sdk.addCachedCerts(
    Object.fromEntries(certificates.map(({ der }) => [keyIdOf(der), Buffer.from(der).toString('base64')])),
  );
  const run = async (index) => (await sdk.unpackAndVerify(certificates[index].text)).status === 'verified';
  await quietly(() => run(0));
  return run;
}

async function dccUtilsWith(certificates, check) {
  const { DCC } = require('dcc-utils');
  const pems = new Map();
  for (const { der } of certificates) if (!pems.has(der)) pems.set(der, pemOf(der));
  const keys = Object.fromEntries(
    certificates.map(({ der }) => {
      const spki = new X509Certificate(der).publicKey.export({ type: 'spki', format: 'der' });
      return [
        keyIdOf(der),
        {
          publicKeyPem: spki.toString('base64'),
          publicKeyAlgorithm: { name: 'ECDSA', namedCurve: 'P-256', hash: { name: 'SHA-256' } },
        },
      ];
    }),
  );
  const run = async (index) => {
    const { text, der } = certificates[index];
    return DCC.fromRaw(text)
      .then((dcc) => check(dcc, pems.get(der), keys))
      .then(Boolean, () => false);
  };
  await run(0);
  return run;
}

export const dccUtils = {
  'dcc-utils, certificate': (certificates) =>
    dccUtilsWith(certificates, (dcc, pem) => dcc.checkSignatureWithCertificate(pem)),
  'dcc-utils, key list': (certificates) =>
    dccUtilsWith(certificates, (dcc, _, keys) => dcc.checkSignatureWithKeysList(keys)),
};
