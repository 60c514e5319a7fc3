/**
 * Vaccination sites of two provinces that show the hard case: TP.HCM, which now holds the old Bình Dương and
 * Bà Rịa - Vũng Tàu, and Bắc Ninh, which now holds the old Bắc Giang. Names follow real places and communes of
 * edition 2026-04-30; the sites, phones and itineraries are made up. Coordinates are near, not exact.
 */
import { limitedSites } from '../generated/seeds/limited-sites.ts';
import type { SandboxDatabase } from '../data/database/schema.ts';
import type { FacilityCode } from '@sen/client/schemas';
import { sitesChanged } from '../platforms/directory/sites/version.ts';

export interface SeedStop {
  /** 1 is Monday. A mobile point stands there every week. */
  weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  commune: string;
  addressLine: string;
  latitude: number;
  longitude: number;
  from: string;
  to: string;
}

export interface SeedSite {
  id: string;
  name: string;
  kind: 'fixed' | 'mobile';
  purposes: ('vaccination' | 'testing')[];
  province: string;
  commune: string;
  addressLine: string;
  latitude: number;
  longitude: number;
  phone: string;
  accessibility: ('step-free' | 'parking' | 'seating' | 'sign-language')[];
  open: boolean;
  /** People each slot takes. */
  capacity: number;
  /** Codes of the health facility; a house of culture or a mobile point has none. */
  codes?: FacilityCode[];
  /** Campaigns it gives doses of, by id; without it, all of its area. */
  campaigns?: readonly string[];
  stops?: SeedStop[];
}

type FixedRow = readonly [
  id: string,
  name: string,
  commune: string,
  addressLine: string,
  latitude: number,
  longitude: number,
  capacity: number,
  options?: Partial<SeedSite>,
];

/** 13 digits with their check digit. GS1 gave 952 to nobody: it is for examples. */
function globalLocationNumber(reference: number): string {
  const digits = `952${String(reference).padStart(9, '0')}`;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** Invented: facilities have five digits, none begins with a letter. */
const facilityCodes = (province: string, index: number): FacilityCode[] => [
  { system: 'vn-facility-code', value: `X${province}${String(index + 1).padStart(2, '0')}` },
  { system: 'gln', value: globalLocationNumber(Number(province) * 100 + index + 1) },
];

const IS_FACILITY = /^(?:Trạm Y tế|Trung tâm Y tế|Bệnh viện) /;

const fixed = (province: string, rows: readonly FixedRow[]): SeedSite[] =>
  rows.map(([id, name, commune, addressLine, latitude, longitude, capacity, options], index) => ({
    id: `site-${id}`,
    name,
    kind: 'fixed',
    purposes: index % 3 === 0 ? ['vaccination', 'testing'] : ['vaccination'],
    province,
    commune,
    addressLine,
    latitude,
    longitude,
    phone:
      province === '79'
        ? `+8428382999${String(index).padStart(2, '0')}`
        : `+8422238299${String(index).padStart(2, '0')}`,
    accessibility: index % 2 === 0 ? ['step-free', 'seating'] : ['seating', 'parking'],
    open: true,
    capacity,
    ...(IS_FACILITY.test(name) && { codes: facilityCodes(province, index) }),
    ...options,
  }));

type StopRow = readonly [
  weekday: SeedStop['weekday'],
  commune: string,
  addressLine: string,
  latitude: number,
  longitude: number,
  from: string,
  to: string,
];
type MobileRow = readonly [id: string, name: string, stops: readonly StopRow[]];

const mobile = (province: string, rows: readonly MobileRow[]): SeedSite[] =>
  rows.map(([id, name, stopRows], index) => {
    const stops = stopRows.map(([weekday, commune, addressLine, latitude, longitude, from, to]) => ({
      weekday,
      commune,
      addressLine,
      latitude,
      longitude,
      from,
      to,
    }));
    const [first] = stops;
    if (!first) throw new Error('A mobile point needs a stop.');
    const { commune, addressLine, latitude, longitude } = first;
    return {
      id: `site-${id}`,
      name,
      kind: 'mobile',
      purposes: ['vaccination'],
      province,
      commune,
      addressLine,
      latitude,
      longitude,
      phone:
        province === '79'
          ? `+8428382988${String(index).padStart(2, '0')}`
          : `+8422238288${String(index).padStart(2, '0')}`,
      accessibility: ['step-free'],
      open: true,
      capacity: 12,
      stops,
    };
  });

const allSites: readonly SeedSite[] = [
  ...fixed('79', [
    [
      'tan-dinh',
      'Trạm Y tế phường Tân Định',
      '26737',
      '338 Hai Bà Trưng',
      10.7886,
      106.6909,
      20,
      { purposes: ['vaccination'], phone: '+842838299999' },
    ],
    ['sai-gon', 'Nhà Văn hoá Thanh niên', '26740', '4 Phạm Ngọc Thạch', 10.7826, 106.6978, 30],
    ['ben-thanh', 'Trường THCS Bến Thành', '26743', '136 Nguyễn Thái Học', 10.7697, 106.6939, 20],
    [
      'thu-duc',
      'Bệnh viện đa khoa Thủ Đức',
      '26824',
      '29 Phú Châu',
      10.8561,
      106.7546,
      40,
      { accessibility: ['step-free', 'parking', 'seating', 'sign-language'] },
    ],
    ['go-vap', 'Trung tâm Y tế Gò Vấp', '26884', '131 Nguyễn Thái Sơn', 10.8267, 106.6869, 30],
    ['binh-thanh', 'Nhà thi đấu Bình Thạnh', '26929', '8 Phan Đăng Lưu', 10.8032, 106.6955, 30],
    ['tan-binh', 'Trung tâm Thể dục thể thao Tân Bình', '27004', '448 Hoàng Văn Thụ', 10.7937, 106.6573, 30],
    ['cho-lon', 'Trạm Y tế phường Chợ Lớn', '27343', '525 Hồng Bàng', 10.7547, 106.6601, 20],
    ['an-dong', 'Trạm Y tế phường An Đông', '27316', '34 An Dương Vương', 10.7579, 106.6722, 20, { open: false }],
    ['cu-chi', 'Trung tâm Y tế Củ Chi', '27553', '9 Nguyễn Văn Hoài', 10.9733, 106.4933, 30],
    ['hoc-mon', 'Trường THPT Hóc Môn', '27559', '65 Đỗ Văn Dậy', 10.8865, 106.5924, 20],
    ['can-gio', 'Trạm Y tế xã Cần Giờ', '27664', 'Đường Lương Văn Nho', 10.4114, 106.9536, 10],
    ['thu-dau-mot', 'Nhà thi đấu Thủ Dầu Một', '25747', 'Đường 30 Tháng 4', 10.9804, 106.6519, 30],
    ['di-an', 'Trung tâm Y tế Dĩ An', '25942', '500 Đường ĐT 743', 10.9068, 106.7694, 30],
    ['thuan-an', 'Trạm Y tế phường Thuận An', '25978', 'Đường Cách Mạng Tháng Tám', 10.9059, 106.6991, 20],
    [
      'vung-tau',
      'Nhà thi đấu Vũng Tàu',
      '26506',
      '139 Lê Quang Định',
      10.3641,
      107.0916,
      30,
      { accessibility: ['step-free', 'parking', 'seating'] },
    ],
    ['tam-thang', 'Trạm Y tế phường Tam Thắng', '26526', '22 Nguyễn Văn Trỗi', 10.3536, 107.0874, 20],
    ['ba-ria', 'Trung tâm Y tế Bà Rịa', '26560', '686 Võ Văn Kiệt', 10.4963, 107.1685, 30],
    ['phu-my', 'Trung tâm Y tế Phú Mỹ', '26704', 'Đường Nguyễn Văn Linh', 10.5896, 107.0489, 20],
    ['xuyen-moc', 'Trạm Y tế xã Xuyên Mộc', '26632', 'Quốc lộ 55', 10.5622, 107.4203, 10],
    ['con-dao', 'Trung tâm Y tế Quân dân y Côn Đảo', '26732', 'Đường Lê Hồng Phong', 8.6825, 106.6076, 10],
  ]),
  ...mobile('79', [
    [
      'xe-so-1',
      'Xe tiêm lưu động số 1',
      [
        [1, '26737', 'Hẻm 48 Trần Quang Khải', 10.7912, 106.6925, '07:30', '10:30'],
        [1, '26737', 'Chung cư 1A Nguyễn Hữu Cảnh', 10.7889, 106.7079, '14:00', '16:30'],
        [3, '26929', 'Hẻm 158 Phan Văn Hân', 10.7972, 106.7046, '07:30', '11:00'],
        [5, '26743', 'Hẻm 83 Đề Thám', 10.7668, 106.6946, '07:30', '11:00'],
      ],
    ],
    [
      'xe-so-2',
      'Xe tiêm lưu động số 2',
      [
        [2, '26884', 'Hẻm 212 Nguyễn Văn Nghi', 10.8241, 106.6847, '07:30', '11:00'],
        [4, '27553', 'Ấp Cây Sộp, nhà văn hoá ấp', 10.9862, 106.5012, '07:30', '11:00'],
        [6, '27559', 'Ấp Tân Tiến, sân đình', 10.8801, 106.5999, '08:00', '11:30'],
      ],
    ],
    [
      'xe-so-3',
      'Xe tiêm lưu động số 3',
      [
        [2, '26506', 'Hẻm 105 Lê Lợi', 10.3525, 107.0771, '07:30', '10:30'],
        [2, '26536', 'Khu tập thể Rạch Dừa', 10.3941, 107.1118, '14:00', '16:30'],
        [4, '26662', 'Ấp Hải Bình, trụ sở ấp', 10.3876, 107.2409, '08:00', '11:00'],
        [6, '26620', 'Ấp Hồ Tràm, nhà văn hoá ấp', 10.4735, 107.3884, '08:00', '11:00'],
      ],
    ],
    [
      'xe-so-4',
      'Xe tiêm lưu động số 4',
      [
        [3, '25942', 'Khu nhà trọ Đông Tác', 10.9101, 106.7712, '17:00', '20:00'],
        [5, '25975', 'Khu nhà trọ An Phú', 10.9519, 106.7414, '17:00', '20:00'],
      ],
    ],
  ]),
  ...fixed('24', [
    ['bac-giang', 'Nhà thi đấu Bắc Giang', '07210', 'Đường Hoàng Văn Thụ', 21.2819, 106.1975, 30],
    ['da-mai', 'Trạm Y tế phường Đa Mai', '07228', 'Tổ dân phố Mai Sẫu', 21.2891, 106.1662, 20],
    ['viet-yen', 'Trung tâm Y tế Việt Yên', '07777', 'Đường Thân Nhân Trung', 21.2734, 106.1005, 30],
    ['yen-dung', 'Trung tâm Y tế Yên Dũng', '07681', 'Đường Hoàng Hoa Thám', 21.2013, 106.2489, 20],
    ['luc-nam', 'Trung tâm Y tế Lục Nam', '07444', 'Phố Thanh Xuân', 21.3021, 106.3856, 20],
    ['chu', 'Trạm Y tế phường Chũ', '07525', 'Phố Lê Hồng Phong', 21.3693, 106.5583, 20],
    ['son-dong', 'Trung tâm Y tế Sơn Động', '07615', 'Tổ dân phố số 3', 21.3384, 106.8486, 10],
    ['yen-the', 'Trạm Y tế xã Yên Thế', '07288', 'Phố Hoàng Hoa Thám', 21.4769, 106.1268, 10],
    [
      'kinh-bac',
      'Trung tâm Văn hoá Kinh Bắc',
      '09187',
      'Đường Kinh Dương Vương',
      21.1833,
      106.0589,
      40,
      { accessibility: ['step-free', 'parking', 'seating', 'sign-language'] },
    ],
    ['vo-cuong', 'Bệnh viện đa khoa tỉnh', '09190', 'Đường Nguyễn Quyền', 21.1711, 106.0483, 40],
    ['tu-son', 'Trung tâm Y tế Từ Sơn', '09367', 'Đường Lý Thánh Tông', 21.1181, 105.9608, 30],
    ['que-vo', 'Trung tâm Y tế Quế Võ', '09247', 'Khu phố 3', 21.1516, 106.1533, 20],
    ['thuan-thanh', 'Trạm Y tế phường Thuận Thành', '09400', 'Phố Hồ', 21.0613, 106.0847, 20, { open: false }],
    ['gia-binh', 'Trung tâm Y tế Gia Bình', '09454', 'Đường Cao Lỗ Vương', 21.0537, 106.1872, 20],
  ]),
  ...mobile('24', [
    [
      'luu-dong-bac-giang',
      'Điểm tiêm lưu động Bắc Giang',
      [
        [1, '07210', 'Ngõ 15 Nguyễn Văn Cừ', 21.2783, 106.1914, '07:30', '10:30'],
        [1, '07228', 'Nhà văn hoá tổ dân phố Đọ', 21.2937, 106.1611, '14:00', '16:30'],
        [4, '07777', 'Khu nhà trọ công nhân My Điền', 21.2431, 106.1142, '17:00', '20:00'],
      ],
    ],
    [
      'luu-dong-son-dong',
      'Điểm tiêm lưu động vùng cao',
      [
        [2, '07615', 'Nhà văn hoá thôn Đồng Mương', 21.3502, 106.8391, '08:00', '11:30'],
        [5, '07582', 'Nhà văn hoá thôn Kép', 21.3907, 106.6105, '08:00', '11:30'],
      ],
    ],
    [
      'luu-dong-kinh-bac',
      'Điểm tiêm lưu động Kinh Bắc',
      [
        [3, '09187', 'Ngõ 32 Nguyễn Du', 21.1869, 106.0651, '07:30', '11:00'],
        [5, '09193', 'Khu nhà trọ công nhân Yên Phong', 21.2069, 105.9712, '17:00', '20:00'],
        [6, '09319', 'Nhà văn hoá thôn Lim', 21.1403, 106.0214, '08:00', '11:00'],
      ],
    ],
  ]),
];

const campaignsOfSite: ReadonlyMap<string, readonly string[]> = new Map(
  limitedSites.map(({ site, campaigns }) => [site, campaigns]),
);

export const seedSites: readonly SeedSite[] = allSites.map((site) => {
  const campaigns = campaignsOfSite.get(site.id);
  return { ...site, ...(campaigns && { campaigns }) };
});

/** Puts the sites there, once; several processes may try at the same time. */
export async function writeSeedSites(db: SandboxDatabase): Promise<void> {
  const rows = seedSites.map((site, position) => ({
    id: site.id,
    position,
    province: site.province,
    commune: site.commune,
    kind: site.kind,
    open: site.open ? 1 : 0,
    data: JSON.stringify(site),
  }));
  await db.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('sites')
      .values(rows)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 0n) await sitesChanged(transaction);
  });
}
