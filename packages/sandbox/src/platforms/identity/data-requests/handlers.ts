/** Requests about one's own data (Law 91/2025/QH15): view, correct, delete, restrict, withdraw. */
import { plusDays, localDayOf, localInstant } from '../../../data/vietnam-time.ts';
import type { Tables } from '../../../data/database/schema.ts';
import { created, ok } from '../../../http/request-context.ts';
import type { RequestContext } from '../../../http/request-context.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { confirmedPhoneOf, ownConsentOf } from '../people/ownership.ts';
import { ProblemError, fieldInvalid } from '../../../http/responses/problem-error.ts';
import { followCode, encrypt } from '../../../data/secrets.ts';
import type { DataRequest, Module, NewDataRequest, Text } from '@sen/client/schemas';

type Row = Tables['dataRequests'];

/** Days in which a request is answered. */
const DUE_DAYS = 3;
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

function progressOf(
  { kind, createdAt }: Row,
  now: Date,
): Pick<DataRequest, 'status' | 'updatedAt' | 'answer' | 'legalBasis' | 'handOver'> {
  const asked = Date.parse(createdAt);
  const at = (hours: number): string => localInstant(new Date(asked + hours * 3_600_000));
  const hours = (now.getTime() - asked) / 3_600_000;
  if (hours < CHECKED_AFTER) return { status: 'received', handOver: HAND_OVER };
  if (hours < ANSWERED_AFTER) return { status: 'identity-checked', updatedAt: at(CHECKED_AFTER), handOver: HAND_OVER };
  if (kind === 'delete') return { status: 'refused', updatedAt: at(ANSWERED_AFTER), legalBasis: KEPT_BY_LAW };
  return {
    status: 'done',
    updatedAt: at(ANSWERED_AFTER),
    answer: ANSWERS[kind as keyof typeof ANSWERS],
    ...(kind === 'view' && { handOver: HAND_OVER }),
  };
}

function onWire(row: Row, now: Date): DataRequest {
  const modules = JSON.parse(row.modules) as Module[];
  return {
    code: row.code,
    kind: row.kind as DataRequest['kind'],
    ...(modules.length > 0 && { modules }),
    createdAt: localInstant(row.createdAt),
    dueOn: plusDays(localDayOf(new Date(row.createdAt)), DUE_DAYS),
    ...progressOf(row, now),
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
  if (kind === 'withdraw') await withdraw(context, consentId);
  else if (consentId !== undefined) throw fieldInvalid('/consentId', 'unexpected');
  const row: Row = {
    code: followCode('DL'),
    ownerKey: ownerOf(context),
    kind,
    modules: JSON.stringify(modules),
    sealed: await encrypt(pepper, details),
    createdAt: now.toISOString(),
  };
  await db.insertInto('dataRequests').values(row).execute();
  return created(onWire(row, now));
}

async function getDataRequest(context: ContextOf<'getDataRequest'>) {
  const { db, now, params } = context;
  const row = await db
    .selectFrom('dataRequests')
    .selectAll()
    .where('code', '=', params.dataRequestCode)
    .where('ownerKey', '=', ownerOf(context))
    .executeTakeFirst();
  if (!row) throw new ProblemError('record-not-found');
  return ok(onWire(row, now));
}

export const dataRequests = { createDataRequest, getDataRequest } satisfies Handlers;
