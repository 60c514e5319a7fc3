import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@sen/elements/certificate-viewer/register.js';
import { codeOfStranger, forged, type HolderName } from '@sen/elements/testing/certificates.js';
import { PHONE as REGISTERED, type SandboxAccess } from '@sen/elements/testing/registered.js';
import { childWithTwoVaccines, infantWithEarlyDose } from '@sen/elements/testing/vaccinated-child.js';
import { aimsIn, photographs } from '@sen/elements/testing/scanning.js';
import { html } from 'lit';
import { openSandbox } from '../../../.storybook/sandbox.ts';
import type { Scene } from '../testing/citizen.ts';
import { before } from '../testing/seed-data.ts';
import { codeInStory, emptyDevice, GateViewer, pointAt, yellowCardInStory } from '../testing/gate.ts';

/**
 * A person's own certificates: the answer first, then the code to be scanned and the facts. To print, to keep, to
 * renew.
 */
const meta: Meta = {
  title: 'Elements/Certificate viewer',
  component: 'sen-certificate-viewer',
  parameters: { siteKey: 'pk-sandbox-tp-hcm' },
  args: { display: 'full' },
  beforeEach: emptyDevice,
  render: ({ display }) =>
    html`<sen-certificate-viewer display=${display}>Chưa mở được chứng nhận. Gọi 19009095 để được giúp.</sen-certificate-viewer>`,
};
export default meta;

type Story = StoryObj;

const TAG = 'sen-certificate-viewer';
const PHONE = { typed: '0900001001', wire: '+84900001001' };

const tokens: Record<HolderName, () => string> = {
  du: () => 'citizen-sandbox-du',
  han: () => 'citizen-sandbox-han',
  thu: () => 'citizen-sandbox-thu',
  thieu: () => 'citizen-sandbox-thieu',
};

const story = (
  play: (holder: GateViewer, element: HTMLElement & { text: string }) => Promise<unknown>,
  more: Story = {},
): Story => ({
  ...more,
  play: async (scene: Scene) => {
    const holder = await GateViewer.at(scene, TAG);
    await play(holder, scene.canvasElement.querySelector<HTMLElement & { text: string }>(TAG)!);
    await holder.hasKeys();
  },
});

/** Somebody the portal has signed in. */
const signedIn = (who: HolderName, play: (holder: GateViewer) => Promise<unknown>, more: Story = {}): Story =>
  story(play, { ...more, parameters: { accessToken: tokens[who] } });

const asksForCode = async (holder: GateViewer): Promise<void> => {
  const { certificateViewer: words } = holder.language;
  await holder.arrivesAt(words.phoneHeading);
  await holder.fills(words.phone, PHONE.typed);
  await holder.presses(words.sendCode);
  await holder.arrivesAt(words.codeHeading);
};

export const Phone = story((holder) => holder.arrivesAt(holder.language.certificateViewer.phoneHeading));

export const PhoneOfALandline = story(async (holder) => {
  const { certificateViewer: words } = holder.language;
  await holder.arrivesAt(words.phoneHeading);
  await holder.fills(words.phone, '02838221234');
  await holder.presses(words.sendCode);
  await holder.sees(words.problems.phoneLandline);
});

export const Code = story(asksForCode);

export const CodeWrong = story(async (holder) => {
  await asksForCode(holder);
  const { certificateViewer: words } = holder.language;
  const right = await (await openSandbox()).messages.code(PHONE.wire);
  await holder.fills(words.code, right === '000000' ? '111111' : '000000');
  await holder.presses(words.confirmCode);
  await holder.isDrawn('.error');
});

export const Valid = signedIn('du', async (holder) => {
  await holder.isAnswered('validUntil');
  await holder.isDrawn('.qr');
});

/** Name, birth and dose: what is compared with a paper. */
export const Minimal = signedIn('du', (holder) => holder.isDrawn('.qr'), { args: { display: 'minimal' } });

export const Expired = signedIn('han', (holder) => holder.isAnswered('expired'));

export const Renewed = signedIn('han', async (holder) => {
  await holder.isAnswered('expired');
  await holder.presses(holder.language.certificateViewer.reissue);
  await holder.isDrawn('nav');
  await holder.isAnswered('policyNotMet');
});

export const Withdrawn = signedIn('thu', (holder) => holder.isAnswered('revoked'));

export const NoneYet = signedIn('thieu', (holder) => holder.sees(holder.language.certificateViewer.none.title));

/** A text the page already had. */
export const Given = story(async (holder, element) => {
  element.text = await codeInStory('du');
  await holder.isAnswered('validUntil');
});

export const GivenForged = story(async (holder, element) => {
  element.text = await forged(await codeInStory('du'), '1978', '1979');
  await holder.isAnswered('tampered');
});

/**
 * As well made as a real one, by nobody on the list: only the answer is shown, and nothing to print, to save or to
 * keep.
 */
export const IssuerUnknown = story(async (holder, element) => {
  element.text = await codeOfStranger();
  await holder.isAnswered('unknownIssuer');
  await holder.sees(holder.language.certificates.stays);
});

/** An international certificate of vaccination, where no province has rules of its own. */
export const YellowCard = story(
  async (holder, element) => {
    element.text = await yellowCardInStory();
    await holder.isAnswered('validUntil');
    await holder.sees(holder.language.certificates.kinds.icvp);
  },
  { parameters: { siteKey: 'pk-sandbox-national' } },
);

/** Of a later version: only the answer, and nothing to print, to save or to keep. */
export const VersionUnknown = story(async (holder, element) => {
  element.text = await yellowCardInStory('7');
  await holder.isAnswered('contentUnknown');
  await holder.sees(holder.language.certificates.stays);
});

const looksUp = async (holder: GateViewer, phone = { typed: '0900001999', wire: '+84900001999' }): Promise<void> => {
  const { certificateViewer: words } = holder.language;
  await holder.arrivesAt(words.phoneHeading);
  await holder.fills(words.phone, phone.typed);
  await holder.presses(words.sendCode);
  await holder.arrivesAt(words.codeHeading);
  await holder.fills(words.code, (await (await openSandbox()).messages.code(phone.wire)) ?? '');
  await holder.presses(words.confirmCode);
  await holder.sees(words.none.title);
  await holder.sees(words.lookUpOther);
};

/** The phone was another one: who looks can try the right one, scan, or call. */
export const NoneOnThisPhone = story((holder) => looksUp(holder));

const opensRecord = async (holder: GateViewer): Promise<void> => {
  const { recordShow } = holder.language.certificateViewer;
  await holder.sees(recordShow);
  await holder.presses(recordShow);
  await holder.isDrawn('.record');
};

/** Also of somebody who has no certificate yet: every dose that was written down. */
export const Record = signedIn('thieu', async (holder) => {
  await holder.sees(holder.language.certificateViewer.none.title);
  await opensRecord(holder);
});

/** Of the phone that a mother registered her child with. */
const ofChild = (prepare: (backstage: SandboxAccess) => Promise<unknown>): Story =>
  story(
    async (holder) => {
      await looksUp(holder, { typed: '0912345678', wire: REGISTERED });
      await opensRecord(holder);
    },
    { beforeEach: before(prepare) },
  );

/** Against measles and rubella, then against mumps too: each antigen has its own count. */
export const RecordOfAntigens = ofChild(childWithTwoVaccines);

export const RecordUncounted = ofChild(infantWithEarlyDose);

/** The phone serves a family: somebody else's record is found by what they registered with. */
export const RecordOfAnother = story(async (holder) => {
  const { other } = holder.language.certificateViewer.record;
  await looksUp(holder);
  await opensRecord(holder);
  await holder.presses(other.open);
  await holder.sees(other.heading);
  await holder.fills(other.fullName, 'Lý Thị Út');
  await holder.fills(other.dateOfBirth, '18/1/2017');
  await holder.chooses(other.sexes.female);
  await holder.presses(other.search);
  await holder.sees(other.problems.none);
});

export const RecordNone = story(async (holder) => {
  await looksUp(holder);
  await opensRecord(holder);
  await holder.sees(holder.language.certificateViewer.record.none.title);
});

/** Nobody is left on a shared device. */
export const Cleared = signedIn('du', async (holder) => {
  await holder.isDrawn('.qr');
  await holder.presses(holder.language.common.leave);
  await holder.sees(holder.language.common.left.title);
});

const opensScanner = async (holder: GateViewer): Promise<void> => {
  const { scan } = holder.language.certificateViewer;
  await holder.sees(scan);
  await holder.presses(scan);
  await aimsIn(holder.root.host, holder.language.qrScanner.aim);
};

/** On paper, in a picture, or on the phone of a grandchild. */
export const ScannerOpen = story(opensScanner, { beforeEach: () => pointAt() });

/** Taken from a paper: shown like one's own, and kept only when asked to. */
export const Scanned = story(
  async (holder) => {
    await opensScanner(holder);
    await photographs(holder.root.host, await codeInStory('du'));
    await holder.isAnswered('validUntil');
    await holder.sees(holder.language.certificateViewer.keep);
  },
  { beforeEach: () => pointAt() },
);

export const Kept = signedIn('du', async (holder) => {
  await holder.isDrawn('.qr');
  await holder.presses(holder.language.certificateViewer.keep);
  await holder.sees(holder.language.certificateViewer.kept);
});

export const Maintenance = signedIn('du', (holder) => holder.sees(holder.language.common.maintenanceTitle), {
  beforeEach: async () =>
    void (await openSandbox()).faults.add({ kind: 'maintenance', operationId: 'listMyCertificates', retryAfter: 600 }),
});

export const English = signedIn('du', (holder) => holder.isDrawn('.qr'), { globals: { locale: 'en' } });

export const Dark = signedIn('du', (holder) => holder.isDrawn('.qr'), { globals: { theme: 'dark' } });

export const NarrowPhone = signedIn('du', (holder) => holder.isDrawn('.qr'), {
  globals: { viewport: { value: 'narrow' } },
});

// Kept as pictures beside their layout: `.storybook/baselines/`.
Valid.tags = ['picture'];
Dark.tags = ['picture'];
