/**
 * The registration form without JavaScript: what a browser posts is checked, confirmed and registered by the handlers
 * that a program reaches too, and every answer is a page. After a form that was accepted comes a redirect, so that a
 * reload repeats nothing.
 */
import type * as server from '@sen/elements/server';
import type { FormSetting, PageRefusal, PostedForm } from '@sen/elements/server';
import type { SandboxDatabase } from '../../../data/database/schema.ts';
import { DatabaseUnavailableError } from '../../../data/database/unavailable.ts';
import { siteKeyOf } from '../../../control/demo-keys.ts';
import type { SiteKey } from '../../../control/demo-keys.ts';
import { phoneKeyOf } from '../../../http/request-context.ts';
import type { RequestContext } from '../../../http/request-context.ts';
import { otp } from '../../identity/otp/handlers.ts';
import { registrations } from '../registrations/handlers.ts';
import { inTransaction } from '../../../http/responses/idempotency.ts';
import { preferredLanguage } from '../../../http/requests/preferred-language.ts';
import { checkFormOrigin, pageResponse, readPostedFields, seeOther } from '../../../http/native-forms.ts';
import type {
  NativeForms,
  NativeRequest,
  NativeRequestWithoutDatabase,
  NativeResponse,
} from '../../../http/native-forms.ts';
import { ProblemError, maintenanceProblem } from '../../../http/responses/problem-error.ts';
import { campaigns } from '../campaigns/handlers.ts';
import { preferenceOf } from '../registrations/preferences.ts';
import type { Caller } from '../../../http/access/security.ts';
import type { CampaignDoseReference, CampaignOffers } from '@sen/client/schemas';
import { fullAreaName } from '../../directory/sites/store.ts';
import { formSettingOf } from './form-setting.ts';
import { updatePendingForm, cookieOf, findPendingForm, savePendingForm, claimPendingForm } from './pending-forms.ts';
import type { FormContent, PendingFormStore, PendingForm } from './pending-forms.ts';
import { postOfToday } from './post-of-before.ts';
import { findTypedPlace } from './typed-place.ts';

/** What writes the pages: `@sen/elements/server`. The sandbox itself draws nothing. */
export type RegistrationPages = Pick<
  typeof server,
  'codePage' | 'donePage' | 'formPage' | 'expiredPage' | 'readPostedForm' | 'troublePage' | 'writeRegistrationForm'
>;

/** How long the tag of a form may be kept by the site it stands on: its dates and lists are of today. Seconds. */
const TAG_AGE = 300;

interface Visit extends NativeRequest {
  /** Address of the forms, without a slash at the end. */
  forms: string;
  /** What was posted, once it is read: a body is read once. */
  posted?: URLSearchParams;
}

const formsOf = (url: URL): string => url.origin + url.pathname.replace(/(\/forms\/registrations).*$/, '$1');

type Operations = Record<string, (visit: Visit) => Promise<NativeResponse>>;

const onPage = (
  { code, fieldErrors = [], extra }: ProblemError,
  operationId: PageRefusal['operationId'],
): PageRefusal => ({
  operationId,
  code,
  fieldErrors,
  extra,
});

const INCOMPLETE = { code: 'fields-invalid', extra: {} };

async function postedIn(visit: Pick<Visit, 'request' | 'operation' | 'posted' | 'now'>): Promise<URLSearchParams> {
  return (visit.posted ??= postOfToday(await readPostedFields(visit), visit.now));
}

function checkKey(sent: string | null): SiteKey {
  const key = siteKeyOf(sent ?? '');
  if (!key || key.disabled) throw new ProblemError('key-disabled');
  if (!key.modules.includes('registration')) throw new ProblemError('module-disabled');
  return key;
}

const languageOf = (text: string | null): 'vi' | 'en' => (text === 'en' ? 'en' : 'vi');

/** What a page is drawn from. */
type Drawn = Pick<Visit, 'now' | 'forms' | 'caches'> & { db?: SandboxDatabase };

/** The one campaign that a page was asked for; what cannot be the id of one is left out. */
const campaignIn = (fields: URLSearchParams): string | undefined =>
  /^[A-Za-z0-9_-]{1,64}$/.exec(fields.get('campaign') ?? '')?.[0];

const settingFor = (
  { db, now, forms, caches }: Drawn,
  siteKey: string | null,
  language: 'vi' | 'en',
  campaign?: string,
): Promise<FormSetting> => formSettingOf({ db, now, forms, caches, siteKey, language, campaign });

/** Whether the same dose of each campaign is meant. */
const isSameDoses = (told: readonly CampaignDoseReference[] = [], found: readonly CampaignDoseReference[]): boolean =>
  told.length === found.length &&
  found.every(({ campaignId, doseId }) => told.some((one) => one.campaignId === campaignId && one.doseId === doseId));

export function createNativeForms(pages: RegistrationPages): NativeForms {
  const trouble = async (
    visit: Drawn,
    error: unknown,
    siteKey: string | null,
    language: 'vi' | 'en',
  ): Promise<NativeResponse> => {
    if (!(error instanceof ProblemError)) throw error;
    return pageResponse(error.status, pages.troublePage(await settingFor(visit, siteKey, language), error), error);
  };

  /** What a handler is given, for a browser that posts a form. */
  const contextOf = <Body, Params = Readonly<Record<never, never>>>(
    { now, pepper, secret, place, codeLimits, caches, request }: Visit,
    { content }: { content: Pick<FormContent, 'language' | 'siteKey'> },
    db: SandboxDatabase,
    body: Body,
    caller: Caller,
    params = {} as Params,
  ) =>
    ({
      ...{
        db,
        now,
        pepper,
        secret,
        place,
        codeLimits,
        caches,
        body,
        caller,
        params,
        query: {},
        files: new Map(),
        headers: request.headers,
      },
      language: content.language,
      siteKey: siteKeyOf(content.siteKey),
    }) satisfies RequestContext<Body, Params>;

  /** A form as far as it can be read without asking what campaigns have. */
  const read = (setting: FormSetting, posted: URLSearchParams): PostedForm =>
    pages.readPostedForm(setting, posted, findTypedPlace(posted));

  /** A form with the dose of each campaign that was chosen: the platform says which, by what it knows of the caller. */
  const readWithOffers = async (
    visit: Visit,
    setting: FormSetting,
    content: Pick<FormContent, 'posted' | 'language' | 'siteKey'>,
    caller: Caller,
  ): Promise<PostedForm> => {
    const posted = new URLSearchParams(content.posted);
    const place = findTypedPlace(posted);
    const filled = pages.readPostedForm(setting, posted, place);
    if (!filled.asks) return filled;
    const offers: CampaignOffers[] = [];
    for (const campaignId of filled.asks.campaignIds)
      offers.push(
        (
          await campaigns.listCampaignOffers(
            contextOf(visit, { content }, visit.db, filled.asks.about, caller, { campaignId }),
          )
        ).body,
      );
    return pages.readPostedForm(setting, posted, place, offers);
  };

  const confirmed = async (visit: Visit, phone: string): Promise<Caller> => ({
    kind: 'session',
    phoneKey: await phoneKeyOf(visit.pepper, phone),
    purpose: 'register',
  });

  /** A form this browser posted, or the page that says it is gone. */
  const ofKept = async (
    visit: Visit,
    then: (form: PendingForm, setting: FormSetting) => Promise<NativeResponse>,
  ): Promise<NativeResponse> => {
    const form = await findPendingForm(visit, visit.request, visit.params['formId'] ?? '');
    if (!form) {
      const setting = await settingFor(visit, null, preferredLanguage(visit.request.headers.get('accept-language')));
      return pageResponse(401, pages.expiredPage(setting), { code: 'session-expired', extra: {} });
    }
    const { siteKey, language } = form.content;
    const campaign = campaignIn(new URLSearchParams(form.content.posted));
    return then(form, await settingFor(visit, siteKey, language, campaign));
  };

  const codeAnswer = (
    visit: Visit,
    { row, content }: PendingForm,
    setting: FormSetting,
    status: number,
    refusal?: PageRefusal,
  ): Promise<NativeResponse> => {
    const posted = new URLSearchParams(content.posted);
    const { commune } = findTypedPlace(posted);
    const address = [posted.get('addressLine') ?? '', commune ? (fullAreaName(commune.code) ?? '') : '']
      .filter(Boolean)
      .join(', ');
    const isResent = new URL(visit.request.url).searchParams.has('resent');
    return pageResponse(
      status,
      pages.codePage(setting, {
        formId: row.id,
        phone: content.phone,
        address,
        doses: content.doses ?? [],
        refusal,
        isResent,
      }),
      refusal,
    );
  };

  const donePage = (setting: FormSetting, { done, doses = [] }: FormContent) =>
    pages.donePage(setting, { code: done?.code ?? '', personName: done?.personName ?? '', doses });

  const hereFor = ({ forms }: Visit, { row }: Pick<PendingForm, 'row'>): string => `${forms}/${row.id}`;

  /**
   * Registers a form whose phone was confirmed; answers with the confirmation's address, or with the form and what is
   * wrong.
   */
  const register = async (visit: Visit, form: PendingForm, setting: FormSetting): Promise<NativeResponse> => {
    const { phone, doses: told } = form.content;
    const caller = await confirmed(visit, phone);
    let filled = read(setting, new URLSearchParams(form.content.posted));
    const formId = form.row.id;
    try {
      filled = await readWithOffers(visit, setting, form.content, caller);
      const { body, doses } = filled;
      // Read again under the confirmed phone: what is on record may mean another dose than the page has said.
      const isDoseChanged = doses.length > 0 && !isSameDoses(told, doses);
      if (!body || isDoseChanged)
        return pageResponse(422, filled.page(undefined, { formId, isDoseChanged }), INCOMPLETE);
      await inTransaction(visit.db, async (db) => {
        const keeping: PendingFormStore = { ...visit, db };
        if (!(await claimPendingForm(keeping, form.row.id))) return;
        const { body: made } = await registrations.createRegistration(contextOf(visit, form, db, body, caller));
        const { code } = made;
        const { siteKey, language } = form.content;
        await updatePendingForm(
          keeping,
          form,
          {},
          { posted: '', siteKey, language, phone, doses, done: { code, personName: body.person.fullName } },
        );
      });
      return seeOther(hereFor(visit, form));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return pageResponse(error.status, filled.page(onPage(error, 'createRegistration'), { formId }), error);
    }
  };

  const withCookie = (visit: Visit, form: PendingForm, answer: NativeResponse): NativeResponse => {
    const { pathname, protocol } = new URL(visit.forms);
    answer.headers.append('Set-Cookie', cookieOf(form, pathname, protocol === 'https:'));
    return answer;
  };

  const operations: Operations = {
    async getRegistrationForm(visit) {
      const search = new URL(visit.request.url).searchParams;
      const [siteKey, language] = [search.get('siteKey'), languageOf(search.get('locale'))];
      try {
        if (visit.early) throw visit.early;
        checkKey(siteKey);
        const setting = await settingFor(visit, siteKey, language, campaignIn(search));
        return await pageResponse(200, pages.formPage(setting));
      } catch (error) {
        return trouble(visit, error, siteKey, language);
      }
    },

    async getRegistrationFormFragment(visit) {
      const search = new URL(visit.request.url).searchParams;
      const [siteKey, language] = [search.get('siteKey'), languageOf(search.get('locale'))];
      const [stylesheet, integrity] = [search.get('stylesheet') ?? undefined, search.get('integrity') ?? undefined];
      try {
        if (visit.early) throw visit.early;
        checkKey(siteKey);
        if (stylesheet !== undefined && !/^(\/|https:\/\/)[^\s"<>]{0,300}$/.test(stylesheet))
          throw new ProblemError('request-malformed');
        // One that a browser cannot read would vouch for nothing.
        if (
          integrity !== undefined &&
          !/^sha(256-[A-Za-z\d+/]{43}=|384-[A-Za-z\d+/]{64}|512-[A-Za-z\d+/]{86}==)$/.test(integrity)
        )
          throw new ProblemError('request-malformed');
        const setting = await settingFor(visit, siteKey, language, campaignIn(search));
        const tag = await pages.writeRegistrationForm(setting, {
          ...(stylesheet !== undefined && { stylesheet }),
          ...(integrity !== undefined && { integrity }),
        });
        const answer = await pageResponse(200, { html: tag, styles: '' });
        answer.headers.set('Cache-Control', `public, max-age=${TAG_AGE}`);
        return answer;
      } catch (error) {
        return trouble(visit, error, siteKey, language);
      }
    },

    async submitRegistrationForm(visit) {
      const { request, db } = visit;
      const posted = await postedIn(visit);
      const [siteKey, language] = [posted.get('siteKey'), languageOf(posted.get('locale'))];
      const setting = await settingFor(visit, siteKey, language, campaignIn(posted));
      try {
        checkFormOrigin(request, checkKey(siteKey));
      } catch (error) {
        return trouble(visit, error, siteKey, language);
      }
      let filled = read(setting, posted);
      const before = await findPendingForm(visit, request, posted.get('formId') ?? '');
      const isConfirmed =
        before !== undefined &&
        before.row.verified === 1 &&
        before.row.done === 0 &&
        before.content.phone === filled.phone;
      const formId = isConfirmed ? before.row.id : undefined;
      let operationId: PageRefusal['operationId'] = 'createRegistration';
      try {
        if (visit.early) throw visit.early;
        const typed = { posted: posted.toString(), siteKey: setting.siteKey, language, phone: filled.phone };
        const caller: Caller = isConfirmed ? await confirmed(visit, filled.phone) : { kind: 'site' };
        if (filled.asks) filled = await readWithOffers(visit, setting, typed, caller);
        if (!filled.body) return await pageResponse(422, filled.page(undefined, { formId }), INCOMPLETE);
        await preferenceOf({ ...visit, body: filled.body, caller });
        operationId = 'createOtp';
        const content: FormContent = { ...typed, doses: filled.doses };
        if (isConfirmed) {
          await updatePendingForm(visit, before, {}, content);
          return await register(visit, { ...before, content }, setting);
        }
        const form = await inTransaction(db, async (transaction) => {
          const keeping: PendingFormStore = { ...visit, db: transaction };
          const kept = await savePendingForm(keeping, request, content, posted, false);
          if (!kept.isNew) return kept;
          const context = contextOf(
            visit,
            kept,
            transaction,
            { phone: filled.phone, purpose: 'register' as const },
            { kind: 'site' },
          );
          const { body } = await otp.createOtp(context);
          await updatePendingForm(keeping, kept, { otpId: body.id });
          return kept;
        });
        return withCookie(visit, form, seeOther(hereFor(visit, form)));
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        return pageResponse(error.status, filled.page(onPage(error, operationId), { formId }), error);
      }
    },

    getPostedRegistrationForm: (visit) =>
      ofKept(visit, (form, setting) =>
        form.content.done ? pageResponse(200, donePage(setting, form.content)) : codeAnswer(visit, form, setting, 200),
      ),

    editRegistrationForm: (visit) =>
      ofKept(visit, async (form, setting) =>
        form.content.done
          ? pageResponse(200, donePage(setting, form.content))
          : pageResponse(
              200,
              pages.formPage(
                setting,
                new URLSearchParams(form.content.posted),
                findTypedPlace(new URLSearchParams(form.content.posted)),
              ),
            ),
      ),

    async confirmRegistrationForm(visit) {
      const posted = await postedIn(visit);
      return ofKept(visit, async (form, setting) => {
        if (form.content.done) return seeOther(hereFor(visit, form));
        try {
          if (visit.early) throw visit.early;
          checkFormOrigin(visit.request, siteKeyOf(form.content.siteKey));
          if (form.row.verified === 0) {
            const code = (posted.get('code') ?? '').replace(/\D/g, '');
            if (code.length !== 6)
              throw new ProblemError('fields-invalid', { fieldErrors: [{ pointer: '/code', code: 'format' }] });
            const refused = await inTransaction(visit.db, async (db) => {
              try {
                await otp.verifyOtp(contextOf(visit, form, db, { code }, { kind: 'site' }, { otpId: form.row.otpId }));
                await updatePendingForm({ ...visit, db }, form, { verified: 1 });
                return undefined;
              } catch (error) {
                // The try that was taken stays taken.
                if (error instanceof ProblemError && error.keep) return error;
                throw error;
              }
            });
            if (refused) throw refused;
          }
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
          // The same code posted twice: the second finds it used, and the form registered.
          const again = await findPendingForm(visit, visit.request, form.row.id);
          if (again?.content.done) return seeOther(hereFor(visit, again));
          if (again?.row.verified === 1) return register(visit, again, setting);
          return codeAnswer(visit, form, setting, error.status, onPage(error, 'verifyOtp'));
        }
        return register(visit, form, setting);
      });
    },

    resendRegistrationFormCode: (visit) =>
      ofKept(visit, async (form, setting) => {
        if (form.content.done) return seeOther(hereFor(visit, form));
        try {
          if (visit.early) throw visit.early;
          checkFormOrigin(visit.request, siteKeyOf(form.content.siteKey));
          await inTransaction(visit.db, (db) =>
            otp.resendOtp(contextOf(visit, form, db, undefined, { kind: 'site' }, { otpId: form.row.otpId })),
          );
          return seeOther(`${hereFor(visit, form)}?resent`);
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
          return codeAnswer(visit, form, setting, error.status, onPage(error, 'resendOtp'));
        }
      }),
  };

  /** The page that says so; a form that was posted stays on it as it was filled in. */
  const withoutDatabase = async (
    asked: NativeRequestWithoutDatabase & { posted?: URLSearchParams },
    refusal: ProblemError,
  ): Promise<NativeResponse> => {
    const url = new URL(asked.request.url);
    const visit = { now: asked.now, forms: formsOf(url), caches: asked.caches };
    let search = url.searchParams;
    try {
      if (asked.operation.id !== 'submitRegistrationForm') throw refusal;
      search = await postedIn(asked);
      checkFormOrigin(asked.request, checkKey(search.get('siteKey')));
      const language = languageOf(search.get('locale'));
      const filled = read(await settingFor(visit, search.get('siteKey'), language, campaignIn(search)), search);
      return await pageResponse(refusal.status, filled.page(onPage(refusal, 'createOtp')), refusal);
    } catch (error) {
      return trouble(visit, error, search.get('siteKey'), languageOf(search.get('locale')));
    }
  };

  return {
    withoutDatabase,
    async answer(native: NativeRequest): Promise<NativeResponse> {
      const url = new URL(native.request.url);
      const visit: Visit = { ...native, forms: formsOf(url) };
      try {
        return await (operations[native.operation.id] as Operations[string])(visit);
      } catch (error) {
        if (error instanceof DatabaseUnavailableError) return withoutDatabase(visit, maintenanceProblem(error));
        return trouble(visit, error, url.searchParams.get('siteKey'), languageOf(url.searchParams.get('locale')));
      }
    },
  };
}
