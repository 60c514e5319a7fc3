/** Names of the codes in EU certificates: the EU value sets (eHealth Network, 2022), as far as Viet Nam meets them. */
import type { CodedValue, ValueSet } from '@sen/client/schemas';

const VERSION = '2022-05';
const SNOMED = 'http://snomed.info/sct';
const LOINC = 'http://loinc.org';
const REGISTER = 'https://ec.europa.eu/health/documents/community-register/html/';
const ORGANISATIONS = 'https://spor.ema.europa.eu/v1/organisations';
/** Where the EU keeps codes of products and makers without a registration of its own. */
const OTHER_PRODUCTS = 'http://ec.europa.eu/temp/vaccineproductname';
const OTHER_MAKERS = 'http://ec.europa.eu/temp/vaccinemanufacturer';

const value = (system: string, code: string, en: string, vi = en, active = true): CodedValue => ({
  code,
  title: { vi, en },
  system,
  active,
});

const names: ValueSet = {
  name: 'vaccines-covid-19-names',
  version: VERSION,
  values: [
    value(REGISTER, 'EU/1/20/1528', 'Comirnaty'),
    value(REGISTER, 'EU/1/20/1507', 'Spikevax'),
    value(REGISTER, 'EU/1/21/1529', 'Vaxzevria', 'Vaxzevria (AstraZeneca)'),
    value(REGISTER, 'EU/1/20/1525', 'Jcovden', 'Jcovden (Janssen)'),
    value(REGISTER, 'EU/1/21/1618', 'Nuvaxovid'),
    value(OTHER_PRODUCTS, 'BBIBP-CorV', 'BBIBP-CorV', 'Vero Cell (BBIBP-CorV)'),
    value(
      OTHER_PRODUCTS,
      'Inactivated-SARS-CoV-2-Vero-Cell',
      'Inactivated SARS-CoV-2 (Vero Cell)',
      'Vero Cell (mã cũ)',
      false,
    ),
    value(OTHER_PRODUCTS, 'Sputnik-V', 'Sputnik V'),
    value(OTHER_PRODUCTS, 'Sputnik-Light', 'Sputnik Light'),
    value(OTHER_PRODUCTS, 'Hayat-Vax', 'Hayat-Vax'),
    value(OTHER_PRODUCTS, 'Abdala', 'Abdala'),
    value(OTHER_PRODUCTS, 'CoronaVac', 'CoronaVac'),
    value(OTHER_PRODUCTS, 'Covaxin', 'Covaxin (also known as BBV152 A, B, C)'),
    value(OTHER_PRODUCTS, 'Covishield', 'Covishield (ChAdOx1_nCoV-19)'),
    value(OTHER_PRODUCTS, 'Convidecia', 'Convidecia'),
  ],
};

const makers: ValueSet = {
  name: 'vaccines-covid-19-auth-holders',
  version: VERSION,
  values: [
    value(ORGANISATIONS, 'ORG-100001699', 'AstraZeneca AB'),
    value(ORGANISATIONS, 'ORG-100030215', 'Biontech Manufacturing GmbH'),
    value(ORGANISATIONS, 'ORG-100031184', 'Moderna Biotech Spain S.L.'),
    value(ORGANISATIONS, 'ORG-100001417', 'Janssen-Cilag International'),
    value(ORGANISATIONS, 'ORG-100032020', 'Novavax CZ a.s.'),
    value(ORGANISATIONS, 'ORG-100020693', 'China Sinopharm International Corp. - Beijing location'),
    value(ORGANISATIONS, 'ORG-100023050', 'Gulf Pharmaceutical Industries'),
    value(ORGANISATIONS, 'ORG-100001981', 'Serum Institute Of India Private Limited'),
    value(ORGANISATIONS, 'ORG-100013793', 'CanSino Biologics'),
    value(OTHER_MAKERS, 'Gamaleya-Research-Institute', 'Gamaleya Research Institute', 'Viện Gamaleya'),
    value(
      OTHER_MAKERS,
      'CIGB',
      'Center for Genetic Engineering and Biotechnology (CIGB)',
      'Trung tâm Kỹ thuật di truyền và Công nghệ sinh học Cuba (CIGB)',
    ),
    value(OTHER_MAKERS, 'Sinovac-Biotech', 'Sinovac Biotech'),
    value(OTHER_MAKERS, 'Bharat-Biotech', 'Bharat Biotech'),
  ],
};

const kinds: ValueSet = {
  name: 'sct-vaccines-covid-19',
  version: VERSION,
  values: [
    value(SNOMED, '1119349007', 'SARS-CoV-2 mRNA vaccine', 'Vắc xin mRNA phòng COVID-19'),
    value(SNOMED, '1119305005', 'SARS-CoV-2 antigen vaccine', 'Vắc xin kháng nguyên phòng COVID-19'),
    value(SNOMED, '1157024006', 'Inactivated whole SARS-CoV-2 antigen vaccine', 'Vắc xin bất hoạt phòng COVID-19'),
    value(
      SNOMED,
      '29061000087103',
      'COVID-19 non-replicating viral vector vaccine',
      'Vắc xin véc tơ vi rút phòng COVID-19',
    ),
    value(
      SNOMED,
      '1162643001',
      'SARS-CoV-2 recombinant spike protein antigen vaccine',
      'Vắc xin protein tái tổ hợp phòng COVID-19',
    ),
    value('http://www.whocc.no/atc', 'J07BX03', 'covid-19 vaccines', 'Vắc xin phòng COVID-19'),
  ],
};

const diseases: ValueSet = {
  name: 'disease-agent-targeted',
  version: VERSION,
  values: [value(SNOMED, '840539006', 'COVID-19')],
};

const tests: ValueSet = {
  name: 'covid-19-lab-test-type',
  version: VERSION,
  values: [
    value(LOINC, 'LP6464-4', 'Nucleic acid amplification with probe detection', 'Xét nghiệm khuếch đại gen (PCR)'),
    value(LOINC, 'LP217198-3', 'Rapid immunoassay', 'Xét nghiệm nhanh kháng nguyên'),
  ],
};

const results: ValueSet = {
  name: 'covid-19-lab-result',
  version: VERSION,
  values: [value(SNOMED, '260415000', 'Not detected', 'Âm tính'), value(SNOMED, '260373001', 'Detected', 'Dương tính')],
};

export const valueSets: readonly ValueSet[] = [names, makers, kinds, diseases, tests, results];
