/**
 * Requests about one's own data (Law 91/2025/QH15): view, provide, correct, delete, restrict, protect, object,
 * withdraw.
 */
import { localDayOf, localInstant } from '../../../data/vietnam-time.ts';
import type { Tables } from '../../../data/database/schema.ts';
import { created, ok } from '../../../http/request-context.ts';
import type { RequestContext } from '../../../http/request-context.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { allowsSharing, confirmedPhoneOf, ownConsentOf } from '../people/ownership.ts';
import { ProblemError, fieldInvalid } from '../../../http/responses/problem-error.ts';
import { decrypt, encrypt, followCode } from '../../../data/secrets.ts';
import type { DataRequest, DataRequestExtended, Module, NewDataRequest, Text } from '@sen/client/schemas';
import { clocks, dueDays } from './clocks.ts';

type Row = Tables['dataRequests'];

/** How long each step takes here. Hours. */
const CHECKED_AFTER = 2;
const ANSWERED_AFTER = 24;

const HAND_OVER: Text = {
  vi: 'Mang giấy tờ tuỳ thân đến trạm y tế nơi bạn ở để nhận.',
  en: 'Bring an identity paper to the health station where you live.',
};

const ANSWERS: Readonly<Record<Exclude<DataRequest['kind'], 'delete'>, Text>> = {
  view: { vi: 'Bản sao dữ liệu của bạn đã sẵn sàng.', en: 'A copy of your data is ready.' },
  correct: {
    vi: 'Dữ liệu đã được sửa theo giấy tờ bạn xuất trình.',
    en: 'Your data was corrected by the papers you showed.',
  },
  restrict: {
    vi: 'Dữ liệu của bạn chỉ còn được lưu giữ, không dùng vào việc khác.',
    en: 'Your data is kept and used for nothing else.',
  },
  object: {
    vi: 'Dữ liệu của bạn không còn được dùng vào việc mà bạn phản đối.',
    en: 'Your data is no longer used for what you objected to.',
  },
  provide: {
    vi: 'Bản sao dữ liệu đã sẵn sàng để giao cho bạn.',
    en: 'A copy of your data is ready to be handed over.',
  },
  protect: {
    vi: 'Dữ liệu của bạn đã được áp dụng thêm biện pháp bảo vệ; chỉ người được phân công mới xem được.',
    en: 'Your data is guarded better: only the people appointed for it can see it.',
  },
  withdraw: {
    vi: 'Sự đồng ý đã được rút lại từ lúc bạn gửi yêu cầu.',
    en: 'The consent has been withdrawn since you asked for it.',
  },
};

/** A record of vaccination is a medical record: it is kept as the law says, whoever asks. */
const KEPT_BY_LAW: Text = {
  vi: 'Hồ sơ tiêm chủng là hồ sơ y tế, phải lưu giữ theo pháp luật về khám bệnh, chữa bệnh. Dữ liệu khác đã được xoá.',
  en: 'A vaccination record is a medical record and is kept by the law on medical care. Everything else was deleted.',
};

/** A request as it is kept, opened. */
interface OpenedRequest {
  row: Row;
  extension: DataRequestExtended | undefined;
}

type Progress = Pick<DataRequest, 'status' | 'updatedAt' | 'answer' | 'legalBasis' | 'handOver'>;

function progressOf({ row: { kind, createdAt }, extension }: OpenedRequest, now: Date): Progress {
  const from = Date.parse(extension?.decidedAt ?? createdAt);
  const at = (hours: number): string => localInstant(new Date(from + hours * 3_600_000));
  const hours = (now.getTime() - from) / 3_600_000;
  if (hours < ANSWERED_AFTER) {
    if (extension) return { status: 'extended', updatedAt: at(0), handOver: HAND_OVER };
    if (hours < CHECKED_AFTER) return { status: 'received', handOver: HAND_OVER };
    return { status: 'identity-checked', updatedAt: at(CHECKED_AFTER), handOver: HAND_OVER };
  }
  if (kind === 'delete') return { status: 'refused', updatedAt: at(ANSWERED_AFTER), legalBasis: KEPT_BY_LAW };
  return {
    status: 'done',
    updatedAt: at(ANSWERED_AFTER),
    answer: ANSWERS[kind as keyof typeof ANSWERS],
    ...((kind === 'view' || kind === 'provide') && { handOver: HAND_OVER }),
  };
}

const kindOf = ({ kind }: Row): DataRequest['kind'] => kind as DataRequest['kind'];

function onWire(request: OpenedRequest, now: Date): DataRequest {
  const { row, extension } = request;
  const modules = JSON.parse(row.modules) as Module[];
  const throughThirdParties = row.throughThirdParties === 1;
  const { answerBy, actBy } = dueDays({
    kind: kindOf(row),
    receivedOn: localDayOf(new Date(row.createdAt)),
    throughThirdParties,
    extendedBy: extension?.days ?? 0,
  });
  return {
    code: row.code,
    kind: kindOf(row),
    ...(modules.length > 0 && { modules }),
    createdAt: localInstant(row.createdAt),
    // Whoever knows only this is promised the day that is kept in any case.
    dueOn: answerBy.earliest,
    answerBy,
    actBy,
    clockReference: clocks[kindOf(row)].reference,
    throughThirdParties,
    ...(extension && { extension }),
    ...progressOf(request, now),
  };
}

/** Requests are of the phone that was confirmed for them. */
const ownerOf = ({ caller }: RequestContext<unknown>): string => confirmedPhoneOf(caller) ?? '';

/** A consent is withdrawn when that is asked for, not when somebody gets round to it. */
async function withdraw(context: RequestContext<NewDataRequest>, consentId: string | undefined): Promise<void> {
  if (consentId === undefined) throw fieldInvalid('/consentId', 'required');
  const { db, now } = context;
  await ownConsentOf(context, consentId);
  await db
    .updateTable('consents')
    .set({ status: 'withdrawn', withdrawnAt: now.toISOString() })
    .where('id', '=', consentId)
    .where('status', '=', 'granted')
    .execute();
}

async function createDataRequest(context: ContextOf<'createDataRequest'>) {
  const { db, now, pepper, body } = context;
  const { kind, modules = [], consentId, details = '' } = body;
  // Asked before the consent is withdrawn: what was passed on stays passed on.
  const shared = await allowsSharing(db, ownerOf(context));
  if (kind === 'withdraw') await withdraw(context, consentId);
  else if (consentId !== undefined) throw fieldInvalid('/consentId', 'unexpected');
  const row: Row = {
    code: followCode('DL'),
    ownerKey: ownerOf(context),
    kind,
    modules: JSON.stringify(modules),
    sealed: await encrypt(pepper, details),
    throughThirdParties: shared ? 1 : 0,
    extension: null,
    createdAt: now.toISOString(),
  };
  await db.insertInto('dataRequests').values(row).execute();
  return created(onWire({ row, extension: undefined }, now));
}

const opened = async ({ pepper }: RequestContext<unknown>, row: Row): Promise<OpenedRequest> => ({
  row,
  extension:
    row.extension === null ? undefined : (JSON.parse(await decrypt(pepper, row.extension)) as DataRequestExtended),
});

async function getDataRequest(context: ContextOf<'getDataRequest'>) {
  const { db, now, params } = context;
  const row = await db
    .selectFrom('dataRequests')
    .selectAll()
    .where('code', '=', params.dataRequestCode)
    .where('ownerKey', '=', ownerOf(context))
    .executeTakeFirst();
  if (!row) throw new ProblemError('record-not-found');
  return ok(onWire(await opened(context, row), now));
}

const OPEN: readonly DataRequest['status'][] = ['received', 'identity-checked'];

/** Once, while it is open, and no longer than the law allows; the person reads the reason with the request. */
async function extendDataRequest(context: ContextOf<'extendDataRequest'>) {
  const { db, now, pepper, params, body } = context;
  const find = () =>
    db.selectFrom('dataRequests').selectAll().where('code', '=', params.dataRequestCode).executeTakeFirst();
  const row = await find();
  if (!row) throw new ProblemError('record-not-found');
  const refuseUnlessOpen = async (current: Row): Promise<void> => {
    const { status } = progressOf(await opened(context, current), now);
    if (!OPEN.includes(status)) throw new ProblemError('status-conflict', { extra: { currentStatus: status } });
  };
  await refuseUnlessOpen(row);
  const { extensionDays } = clocks[kindOf(row)];
  if (body.days > extensionDays) throw fieldInvalid('/days', 'range', { maximum: extensionDays });
  const reason = body.reason.trim();
  if (reason === '') throw fieldInvalid('/reason', 'required');
  const extension: DataRequestExtended = { days: body.days, reason, decidedAt: localInstant(now) };
  const sealed = await encrypt(pepper, JSON.stringify(extension));
  const { numUpdatedRows } = await db
    .updateTable('dataRequests')
    .set({ extension: sealed })
    .where('code', '=', row.code)
    .where('extension', 'is', null)
    .executeTakeFirstOrThrow();
  // Somebody else was quicker.
  if (numUpdatedRows === 0n) await refuseUnlessOpen((await find()) ?? row);
  return ok(onWire({ row, extension }, now));
}

export const dataRequests = { createDataRequest, getDataRequest, extendDataRequest } satisfies Handlers;
