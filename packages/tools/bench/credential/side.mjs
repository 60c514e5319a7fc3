// Runs inside each side (base/doors.mjs): verifies certificates by the package as that side has built it.
const REFUSED = ['tampered', 'unknown-issuer', 'malformed'];

export default async function open(load) {
  const { decode, trustList, verify } = await load('@sen/credential');
  let texts;
  let options;
  const isVerified = async (index) =>
    !REFUSED.includes((await verify(decode(texts[index % texts.length]), options)).status);

  return {
    /** @returns {Promise<number>} how many of them are verified */
    async prepare(certificates, now) {
      texts = certificates.map(({ text }) => text);
      options = { trust: await trustList(certificates.map(({ der }) => der)), now };
      let good = 0;
      for (let index = 0; index < texts.length; index++) if (await isVerified(index)) good++;
      return good;
    },
    /** Microseconds each, `width` of them at a time. */
    async turn(count, width) {
      let next = 0;
      const worker = async () => {
        while (next < count) await isVerified(next++);
      };
      const start = performance.now();
      await Promise.all(Array.from({ length: width }, worker));
      return ((performance.now() - start) * 1000) / count;
    },
  };
}
