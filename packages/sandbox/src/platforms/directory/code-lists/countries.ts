/** Countries people in Viet Nam most often come from, ISO 3166-1; Viet Nam first. */
import { item } from './item.ts';
import type { SandboxCodeList } from './item.ts';

const ROWS = `VN Việt Nam=Viet Nam
AU Úc=Australia
AT Áo=Austria
BD Bangladesh=Bangladesh
BE Bỉ=Belgium
BR Bra-xin=Brazil
BN Brunei=Brunei
BG Bun-ga-ri=Bulgaria
KH Campuchia=Cambodia
CA Canada=Canada
CN Trung Quốc=China
CU Cu Ba=Cuba
CZ Cộng hoà Séc=Czechia
DK Đan Mạch=Denmark
EG Ai Cập=Egypt
FI Phần Lan=Finland
FR Pháp=France
DE Đức=Germany
GR Hy Lạp=Greece
HK Hồng Kông (Trung Quốc)=Hong Kong (China)
HU Hung-ga-ri=Hungary
IN Ấn Độ=India
ID Indonesia=Indonesia
IR Iran=Iran
IE Ai-len=Ireland
IL Israel=Israel
IT Ý=Italy
JP Nhật Bản=Japan
KZ Ka-dắc-xtan=Kazakhstan
KR Hàn Quốc=Korea (Republic)
KP Triều Tiên=Korea (DPR)
LA Lào=Laos
MY Malaysia=Malaysia
MX Mê-hi-cô=Mexico
MN Mông Cổ=Mongolia
MM Myanmar=Myanmar
NP Nepal=Nepal
NL Hà Lan=Netherlands
NZ Niu Di-lân=New Zealand
NG Ni-giê-ri-a=Nigeria
NO Na Uy=Norway
PK Pakistan=Pakistan
PH Philippines=Philippines
PL Ba Lan=Poland
PT Bồ Đào Nha=Portugal
RO Ru-ma-ni=Romania
RU Nga=Russia
SA Ả Rập Xê Út=Saudi Arabia
SG Singapore=Singapore
SK Slovakia=Slovakia
ZA Nam Phi=South Africa
ES Tây Ban Nha=Spain
LK Sri Lanka=Sri Lanka
SE Thuỵ Điển=Sweden
CH Thuỵ Sĩ=Switzerland
TW Đài Loan (Trung Quốc)=Taiwan (China)
TH Thái Lan=Thailand
TL Đông Timor=Timor-Leste
TR Thổ Nhĩ Kỳ=Türkiye
UA U-crai-na=Ukraine
AE Các Tiểu vương quốc Ả Rập Thống nhất=United Arab Emirates
GB Vương quốc Anh=United Kingdom
US Hoa Kỳ=United States`;

export const countries: SandboxCodeList = {
  version: '2026-01-01',
  items: ROWS.split('\n').map((row) => {
    const [vi = '', en = ''] = row.slice(3).split('=');
    return item(row.slice(0, 2), vi, en);
  }),
};
