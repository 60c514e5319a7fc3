import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@sen/elements/certificate-verifier/register.js';
import { base } from '@sen/elements/kit/base.styles.js';
import { stateOfAnswer } from '@sen/elements/certificates/certificate-verifier/certificate-verifier.states.js';
import { certificateParts } from '@sen/elements/certificates/verdict/certificates.styles.js';
import { verdictStyleOf, type VerdictKey } from '@sen/elements/certificates/verdict/verdict-style.js';
import { verdictPanel } from '@sen/elements/certificates/verdict/verdict-panel.js';
import { parts } from '@sen/elements/kit/parts/parts.styles.js';
import type { Verdict } from '@sen/credential';
import { codeOfStranger, forged } from '@sen/elements/testing/certificates.js';
import { until } from '@sen/elements/testing/person.js';
import { aimsIn, photographs } from '@sen/elements/testing/scanning.js';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { openSandbox } from '../../../.storybook/sandbox.ts';
import type { Scene } from '../testing/citizen.ts';
import { codeInStory, emptyDevice, GateViewer, pointAt, yellowCardInStory } from '../testing/gate.ts';
import { gallery, galleryIn } from '../testing/gallery.ts';
import { wordsOf } from '../testing/words-of.ts';

/**
 * Checks certificates at a gate, with a network or without. The answer is the largest thing on the screen; of the
 * person no more is shown than a paper is compared by, and that goes by itself. One story an answer.
 */
const meta: Meta = {
  title: 'Elements/Certificate verifier',
  component: 'sen-certificate-verifier',
  parameters: { siteKey: 'pk-sandbox-tp-hcm' },
  args: { province: '', edition: '', scan: false },
  beforeEach: emptyDevice,
  render: ({ province, edition, scan }) =>
    html`<sen-certificate-verifier
      province=${province}
      edition=${edition}
      ?scan=${scan}
      clear-after="600"
      @sen-certificate-checked=${({ type, status, outcome }: { type: string; status: string; outcome: string }) => action(type)({ status, outcome })}
    >
      Chưa mở được phần kiểm tra. Hãy hỏi người phụ trách.
    </sen-certificate-verifier>`,
};
export default meta;

type Story = StoryObj;

const TAG = 'sen-certificate-verifier';

const story = (play: (gate: GateViewer) => Promise<unknown>, more: Story = {}): Story => ({
  ...more,
  play: async (scene: Scene) => {
    const gate = await GateViewer.at(scene, TAG);
    await play(gate);
    await gate.hasKeys();
  },
});

/** A code is scanned, and this is the answer. */
const answered = (
  code: () => Promise<string>,
  key: Parameters<GateViewer['isAnswered']>[0],
  more: Story = {},
): Story => ({
  ...more,
  play: async (scene: Scene) => {
    const gate = await GateViewer.at(scene, TAG);
    scene.canvasElement.querySelector<HTMLElement & { code: string }>(TAG)!.code = await code();
    await gate.isAnswered(key);
    await gate.hasKeys();
  },
});

const complete = (): Promise<string> => codeInStory('du');

export const Ready = story((gate) => gate.sees(gate.language.certificates.ages.today));

export const NothingGiven = story(async (gate) => {
  await gate.presses(gate.language.certificateVerifier.check);
  await gate.sees(gate.language.certificateVerifier.textRequired);
});

export const Valid = answered(complete, 'validUntil');

/** Genuine, but this province asks for more. */
export const PolicyNotMet = answered(complete, 'policyNotMet', { parameters: { siteKey: 'pk-sandbox-bac-ninh' } });

export const Expired = answered(() => codeInStory('han'), 'expired');

export const Withdrawn = answered(() => codeInStory('thu'), 'revoked');

/** One digit of the year of birth was changed: nobody is shown. */
export const Forged = answered(async () => forged(await complete(), '1978', '1979'), 'tampered');

export const IssuerUnknown = answered(codeOfStranger, 'unknownIssuer');

export const Unreadable = answered(async () => (await complete()).slice(0, 120), 'malformed');

/** Where no province has rules of its own: whose it is, and which vaccine it is of. */
export const YellowCard = answered(() => yellowCardInStory(), 'validUntil', {
  parameters: { siteKey: 'pk-sandbox-national' },
});

/** Signed as it should be, in a version that is not known here. It is not "forged", and nothing is shown of it. */
export const VersionUnknown = answered(() => yellowCardInStory('7'), 'contentUnknown');

export const NotSupported = answered(async () => 'shlink:/eyJ1cmwiOiJodHRwczovL2V4YW1wbGUifQ', 'unsupported');

/** A first visit without a network. It is not "forged". */
export const NoListYet = answered(complete, 'trustMissing', {
  beforeEach: async () => {
    await emptyDevice();
    (await openSandbox()).faults.add({ kind: 'maintenance', operationId: 'getTrustList', retryAfter: 600 });
  },
});

/**
 * The platform is a sandbox and the page does not say so: its keys are not believed, and whoever builds the page is
 * told what to write.
 */
export const PageSaysNoSandbox = answered(complete, 'trustMissing', { parameters: { sandbox: false } });

/**
 * Named by a list of provinces that the rules do not use: 24 was Bắc Giang then and is Bắc Ninh now, so it is not
 * guessed.
 */
export const RulesOfAnotherList = answered(complete, 'noPolicyOfEdition', {
  args: { province: '24', edition: '2025-03-01' },
});

/** Ten days without an update: nothing can be called valid by it. */
export const ListTooOld = answered(complete, 'trustStale', {
  beforeEach: async () => {
    await emptyDevice();
    const { clock } = await openSandbox();
    const tenDays = 10 * 24 * 60 * 60_000;
    clock.advance(-tenDays);
    return () => clock.advance(tenDays);
  },
});

/** Nobody is left: neither the next person nor the next officer sees who was there. */
export const Cleared: Story = {
  play: async (scene: Scene) => {
    const gate = await GateViewer.at(scene, TAG);
    scene.canvasElement.querySelector<HTMLElement & { code: string }>(TAG)!.code = await complete();
    await gate.isAnswered('validUntil');
    await gate.presses(gate.language.common.leave);
    await gate.sees(gate.language.common.left.title);
    await gate.hasKeys();
  },
};

/** At a gate the scanner stands ready; the camera goes on with its button, or by itself where it was allowed before. */
export const GateReady: Story = {
  args: { scan: true },
  beforeEach: () => pointAt(),
  play: async (scene: Scene) => {
    const gate = await GateViewer.at(scene, TAG);
    await aimsIn(gate.root.host, gate.language.qrScanner.aim);
    await gate.hasKeys();
  },
};

/** The camera is off while the answer stands; Next person turns it on again. */
export const GateScanned: Story = {
  args: { scan: true },
  beforeEach: () => pointAt(),
  play: async (scene: Scene) => {
    const gate = await GateViewer.at(scene, TAG);
    await photographs(gate.root.host, await complete());
    await gate.isAnswered('validUntil');
    await gate.sees(gate.language.certificateVerifier.nextPerson);
    await gate.hasKeys();
  },
};

export const NarrowGateReady: Story = { ...GateReady, globals: { viewport: { value: 'narrow' } } };

const SOON = new Date('2027-03-12T00:00:00Z');
/** One verdict for each answer; some need another year or another country to meet. */
const verdicts: readonly Verdict[] = [
  { status: 'valid', until: SOON, revocation: 'checked', policy: undefined },
  { status: 'valid', until: SOON, revocation: 'not-checked', policy: undefined },
  { status: 'valid', until: undefined, revocation: 'checked', policy: undefined },
  { status: 'policy-not-met', until: SOON, policy: {} as never },
  { status: 'expired', on: SOON, because: 'certificate' },
  { status: 'expired', on: SOON, because: 'issuer-key' },
  { status: 'not-yet-valid', from: SOON, because: 'certificate' },
  { status: 'not-yet-valid', from: SOON, because: 'issuer-key' },
  { status: 'revoked', by: 'certificate-id' },
  { status: 'unknown-issuer', keyId: '', issuer: 'XX' },
  { status: 'wrong-key-usage', certificate: 'vaccination', allowed: ['test'], country: 'XX' },
  { status: 'tampered' },
  { status: 'malformed', stage: 'base45' },
  { status: 'unsupported', format: 'divoc' },
  { status: 'cannot-check', reason: 'trust-missing' },
  { status: 'cannot-check', reason: 'trust-stale', since: new Date(Date.now() - 10 * 86_400_000) },
  { status: 'cannot-check', reason: 'clock-wrong', atLeast: undefined },
  { status: 'cannot-check', reason: 'revocations-missing', prefixes: [] },
  { status: 'cannot-check', reason: 'policy-not-applicable' },
  {
    status: 'cannot-check',
    reason: 'policy-not-applicable',
    lacking: { code: '24', edition: '2025-03-01', comparable: false },
  },
  { status: 'cannot-check', reason: 'policy-not-applicable', lacking: { code: '24', edition: '', comparable: false } },
  { status: 'cannot-check', reason: 'policy-not-applicable', lacking: { code: '', edition: '', comparable: false } },
  { status: 'cannot-check', reason: 'content-unknown', version: '7' },
  { status: 'cannot-check', reason: 'not-signed' },
];

/** All answers there are, in their own words and looks. */
export const EveryAnswer: Story = {
  render: (_, { globals }) => {
    const { certificates } = wordsOf({ globals });
    return gallery(
      'answers',
      [base, parts, certificateParts],
      verdicts.map((verdict) => verdictPanel(verdictStyleOf(verdict, new Date()), certificates)),
    );
  },
  play: async ({ canvasElement }) => {
    const keys = new Set(verdicts.map((verdict) => verdictStyleOf(verdict, new Date()).key));
    const missing = Object.keys(stateOfAnswer).filter((key) => !keys.has(key as VerdictKey));
    if (missing.length > 0) throw new Error(`No verdict here for ${missing.join()}`);
    await until(
      () => galleryIn(canvasElement).querySelectorAll('.verdict-title').length === verdicts.length,
      'every answer',
    );
  },
};

export const English = answered(complete, 'validUntil', { globals: { locale: 'en' } });

export const Dark = answered(complete, 'validUntil', { globals: { theme: 'dark' } });

export const NarrowPhone = answered(complete, 'validUntil', { globals: { viewport: { value: 'narrow' } } });

// Kept as pictures beside their layout: `.storybook/baselines/`.
Valid.tags = ['picture'];
Dark.tags = ['picture'];
