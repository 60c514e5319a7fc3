/** The staff of a vaccination site with a program of their own: they invite, examine, and write down what they gave. */
import assert from 'node:assert/strict';
import { createPlatform, type Body, type Platform, type Received } from '@sen/client';
import { questionsAsked } from '@sen/client/form-answers';
import { STEWARD, type Portal } from './portal.ts';

type Value = NonNullable<Body<'createScreening'>['form']>['answers'][number]['value'];

/** What is measured of somebody well, in the unit of the question; the rest is answered No. */
const WELL: Readonly<Record<string, Value>> = { temperature: 36.8, weight: 24, breaths: 16 };

export class SiteStaff {
  readonly #portal: Portal;
  readonly #platform: Platform;

  constructor(portal: Portal) {
    this.#portal = portal;
    this.#platform = createPlatform({
      baseUrl: `${portal.url}/v1`,
      siteKey: 'pk-sandbox-national',
      accessToken: () => Promise.resolve(STEWARD),
    });
  }

  /** Answers each form that the campaigns of a registration name, once. @returns ids of the forms */
  async #examine(appointmentId: string, { doses = [] }: Received<'Registration'>): Promise<string[]> {
    const campaigns = await Promise.all(doses.map(({ campaignId }) => this.#platform.campaigns.get(campaignId)));
    const named = campaigns.flatMap(({ payload }) => payload.forms.screening.map(({ form }) => form));
    const forms = [...new Set(named)];
    for (const formId of forms) {
      const { payload } = await this.#platform.forms.get(formId);
      const answers = questionsAsked(payload, [])
        .filter(({ required }) => required)
        .map(({ code }) => ({ code, value: WELL[code] ?? 'no' }));
      await this.#platform.screenings.create({
        appointmentId,
        form: { formId, formVersion: payload.version, answers },
        conclusion: 'eligible',
      });
    }
    return forms;
  }

  /**
   * Sees a person who registered through: an appointment, each screening form, each dose.
   * @param given product by the id of the campaign
   */
  async vaccinate(
    registrationId: string,
    given: Readonly<Record<string, string>>,
  ): Promise<{ forms: string[]; doses: Received<'Dose'>[] }> {
    const { appointmentId, siteId } = (await this.#portal.control(`registrations/${registrationId}:schedule`)) as {
      appointmentId: string;
      siteId: string;
    };
    const registration = await this.#platform.registrations.get(registrationId);
    const forms = await this.#examine(appointmentId, registration);
    const doses: Received<'Dose'>[] = [];
    for (const [at, { campaignId, campaignVersion, doseId }] of (registration.doses ?? []).entries())
      doses.push(
        await this.#platform.doses.create({
          appointmentId,
          siteId,
          campaignDose: { campaignId, campaignVersion, doseId },
          vaccineCode: given[campaignId] ?? '',
          lot: `LOT-${at + 1}`,
          injectorId: 'officer-1',
          injectedAt: await this.#now(),
        }),
      );
    return { forms, doses };
  }

  /** Issues the certificate of a record. @returns the text of its code */
  async certify({ id: recordId }: Received<'VaccinationRecord'>): Promise<string> {
    const { hc1 } = await this.#platform.certificates.create({ kind: 'vaccination', recordId });
    return hc1 ?? assert.fail('it waits for its signature');
  }

  async #now(): Promise<string> {
    return ((await this.#portal.control('clock')) as { now: string }).now;
  }
}
