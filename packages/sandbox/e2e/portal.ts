/**
 * A sandbox server of its own for a test file: the real program, on a free port, with its records in a folder of its
 * own.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { createPlatform, isRefused, type Body, type Received } from '@sen/client';

const SERVE = fileURLToPath(new URL('../src/serve.ts', import.meta.url));
const OTHER_LISTS = new URL('../../tools/test/code-lists/other-lists.mjs', import.meta.url).href;
/** The officer whom the sandbox lets look up everybody; see `src/control/demo-keys.ts`. */
const REGISTRAR = 'officer-sandbox-registrar';
/** The officer who may do everything. */
export const STEWARD = 'officer-sandbox-all';
const SITE_KEY = 'pk-sandbox-national';

/** Who is looked for, as `POST /registrations:search` wants it. */
export interface Sought {
  fullName: string;
  dateOfBirth: string;
  sex: 'male' | 'female' | 'other';
  phone: string;
}

/** A registration as it lies in the tables. */
export interface Stored {
  person: Body<'createRegistration'>['person'];
  guardian?: Body<'createRegistration'>['guardian'];
  history: Body<'createRegistration'>['history'];
  gestationWeeks?: number;
  consents: readonly { purpose: string; status: string; grantor: string }[];
}

interface PortalOptions {
  /** Folder of the documents of code lists, in place of those of the contract. */
  lists?: string;
  /** Whether there are campaigns to begin with. @default 'on' */
  campaigns?: 'on' | 'off';
}

export class Portal {
  url = '';
  readonly #folder: string;
  readonly #lists: string | undefined;
  readonly #campaigns: 'on' | 'off';
  #program: ChildProcess | undefined;

  private constructor(folder: string, { lists, campaigns = 'on' }: PortalOptions) {
    this.#folder = folder;
    this.#lists = lists;
    this.#campaigns = campaigns;
  }

  static async open(options: PortalOptions = {}): Promise<Portal> {
    const portal = new Portal(await mkdtemp(join(tmpdir(), 'sen-e2e-')), options);
    await portal.start();
    return portal;
  }

  /** Starts the server, or starts it again on the same port and the same records. */
  async start(): Promise<void> {
    const program = spawn(
      process.execPath,
      [
        '--conditions=sen-source',
        '--disable-warning=ExperimentalWarning',
        ...(this.#lists === undefined ? [] : ['--import', OTHER_LISTS]),
        SERVE,
      ],
      {
        env: {
          ...process.env,
          DATABASE_URL: '',
          ...(this.#lists !== undefined && { SEN_LISTS: this.#lists }),
          SEN_CAMPAIGNS: this.#campaigns,
          SEN_DATA: join(this.#folder, 'data'),
          PORT: this.url ? new URL(this.url).port : '0',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    this.#program = program;
    let said = '';
    program.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    for await (const chunk of program.stdout) {
      said += String(chunk);
      const url = /Listening on (http\S+)\//.exec(said)?.[1];
      if (!url) continue;
      this.url = url;
      return;
    }
    throw new Error(`The server did not start: ${said}`);
  }

  /** Takes the server away in the middle of whatever it does. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const program = this.#program;
    if (!program || program.exitCode !== null || program.signalCode !== null) return;
    const gone = once(program, 'exit');
    program.kill(signal);
    await gone;
  }

  async close(): Promise<void> {
    await this.#end('SIGTERM');
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** One of the control endpoints below /sandbox: faults, clock, scheduling. */
  async control(path: string, body: object = {}): Promise<unknown> {
    const answer = await fetch(`${this.url}/sandbox/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`/sandbox/${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  /** A registration that somebody made before, with the phone confirmed: for tests of what comes after it. */
  async registered(wanted: Body<'createRegistration'>): Promise<Received<'Registration'>> {
    const { otp, registrations } = createPlatform({ baseUrl: `${this.url}/v1`, siteKey: SITE_KEY });
    const phone = wanted.person.phone ?? '';
    const { id } = await otp.create({ phone, purpose: 'register' });
    const { items } = (await this.control('messages', { phone })) as { items: { code?: string }[] };
    const { accessToken } = await otp.verify(id, { code: items.findLast(({ code }) => code)?.code ?? '' });
    return registrations.create(wanted, { session: accessToken });
  }

  /**
   * Gives a registration its doses, and the person the certificate of it. @returns the id of the record the doses stand
   * in
   */
  async certified(registrationId: string): Promise<{ recordId: string; certificate: Received<'Certificate'> }> {
    const { recordId } = (await this.control(`registrations/${registrationId}:vaccinate`)) as { recordId: string };
    const platform = createPlatform({
      baseUrl: `${this.url}/v1`,
      siteKey: SITE_KEY,
      accessToken: () => Promise.resolve(STEWARD),
    });
    return { recordId, certificate: await platform.certificates.create({ kind: 'vaccination', recordId }) };
  }

  /** What a phone gets to see in the certificate viewer, once a code was confirmed. @param phone as it is typed */
  async certificatesOf(phone: string): Promise<readonly Received<'Certificate'>[]> {
    const { certificates } = createPlatform({ baseUrl: `${this.url}/v1`, siteKey: SITE_KEY });
    return (await certificates.listMine({}, { session: await this.#confirmed(phone) })).items;
  }

  /** The vaccination record of whoever has this phone, as they get to see it. @param phone as it is typed */
  async recordOf(phone: string): Promise<Received<'VaccinationRecord'>> {
    const { records } = createPlatform({ baseUrl: `${this.url}/v1`, siteKey: SITE_KEY });
    return records.mine({ session: await this.#confirmed(phone) });
  }

  /** Somebody confirms their phone by a code. @returns the token of their session */
  async #confirmed(phone: string): Promise<string> {
    const { otp } = createPlatform({ baseUrl: `${this.url}/v1`, siteKey: SITE_KEY });
    const number = `+84${phone.replace(/\D/g, '').slice(1)}`;
    const { id } = await otp.create({ phone: number, purpose: 'lookup' });
    const { items: messages } = (await this.control('messages', { phone: number })) as { items: { code?: string }[] };
    return (await otp.verify(id, { code: messages.findLast(({ code }) => code)?.code ?? '' })).accessToken;
  }

  /**
   * What the platform has written down of a registration, from a copy of its own file and log: the server keeps the
   * file for itself.
   */
  async stored(registrationId: string): Promise<Stored> {
    const copy = await mkdtemp(join(this.#folder, 'copy-'));
    for (const name of ['sandbox.sqlite', 'sandbox.sqlite-wal'])
      await copyFile(join(this.#folder, 'data', name), join(copy, name));
    const file = new DatabaseSync(join(copy, 'sandbox.sqlite'));
    try {
      const { data = '{}' } =
        file.prepare('select data from people where "registrationId" = ?').get(registrationId) ?? {};
      const consents = file
        .prepare('select purpose, status, grantor from consents where "registrationId" = ? order by purpose')
        .all(registrationId);
      return {
        ...(JSON.parse(String(data)) as Omit<Stored, 'consents'>),
        consents: consents.map((row) => ({ ...row }) as unknown as Stored['consents'][number]),
      };
    } finally {
      file.close();
    }
  }

  /** Every record of a person, as an officer finds them: proof of how many were made. */
  async records(sought: Sought): Promise<readonly Received<'Registration'>[]> {
    const platform = createPlatform({
      baseUrl: `${this.url}/v1`,
      siteKey: SITE_KEY,
      accessToken: () => Promise.resolve(REGISTRAR),
    });
    try {
      return (await platform.registrations.search(sought)).items;
    } catch (error) {
      if (isRefused(error, 'searchRegistrations') && error.code === 'record-not-found') return [];
      throw error;
    }
  }
}
