import { soughtAs } from '../../../sandbox/e2e/registering.ts';

/** The phone of the sandbox portal is not on pages elsewhere; its messages are at a control endpoint of the sandbox. */
export function withPhone(citizen, person, portal) {
  const { phone } = soughtAs(person);
  const newest = async () => (await portal.control('messages', { phone })).items.findLast(({ code }) => code)?.code;
  citizen.codeAfter = async (asking) => {
    const earlier = await newest();
    await asking();
    for (const end = Date.now() + 20_000; Date.now() < end; await citizen.page.waitForTimeout(100)) {
      const code = await newest();
      if (code && code !== earlier) return code;
    }
    throw new Error('No code was sent');
  };
}
