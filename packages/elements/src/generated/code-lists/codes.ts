// Generated from openapi/code-lists by `npm run types`; do not edit.
/** The codes of each list, by its name. */
export interface ListCodes {
  'antigens': 'sars-cov-2' | 'measles' | 'rubella' | 'mumps' | 'hpv' | 'influenza' | 'poliomyelitis' | 'hepatitis-b' | 'diphtheria' | 'cholera' | 'japanese-encephalitis' | 'rabies' | 'typhoid' | 'hib' | 'tuberculosis' | 'pertussis' | 'tetanus';
  'countries': 'VN' | 'AU' | 'AT' | 'BD' | 'BE' | 'BR' | 'BN' | 'BG' | 'KH' | 'CA' | 'CN' | 'CU' | 'CZ' | 'DK' | 'EG' | 'FI' | 'FR' | 'DE' | 'GR' | 'HK' | 'HU' | 'IN' | 'ID' | 'IR' | 'IE' | 'IL' | 'IT' | 'JP' | 'KZ' | 'KR' | 'KP' | 'LA' | 'MY' | 'MX' | 'MN' | 'MM' | 'NP' | 'NL' | 'NZ' | 'NG' | 'NO' | 'PK' | 'PH' | 'PL' | 'PT' | 'RO' | 'RU' | 'SA' | 'SG' | 'SK' | 'ZA' | 'ES' | 'LK' | 'SE' | 'CH' | 'TW' | 'TH' | 'TL' | 'TR' | 'UA' | 'AE' | 'GB' | 'US';
  'decline-reasons': 'sick' | 'away' | 'already-done' | 'refuse' | 'other';
  'diseases': 'covid-19' | 'measles' | 'rubella' | 'hpv' | 'influenza' | 'poliomyelitis' | 'diphtheria' | 'pertussis' | 'tetanus' | 'japanese-encephalitis' | 'rabies' | 'dengue';
  'ethnicities': '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12' | '13' | '14' | '15' | '16' | '17' | '18' | '19' | '20' | '21' | '22' | '23' | '24' | '25' | '26' | '27' | '28' | '29' | '30' | '31' | '32' | '33' | '34' | '35' | '36' | '37' | '38' | '39' | '40' | '41' | '42' | '43' | '44' | '45' | '46' | '47' | '48' | '49' | '50' | '51' | '52' | '53' | '54';
  'history-items': 'anaphylaxis' | 'covid-within-6-months' | 'other-vaccine-within-14-days' | 'immune-deficiency' | 'immunosuppressants' | 'acute-illness' | 'chronic-progressing' | 'chronic-stable' | 'pregnant-or-breastfeeding' | 'aged-65-or-over' | 'clotting-disorder' | 'other-allergy';
  'id-types': 'cccd' | 'cmnd' | 'passport' | 'none';
  'occupations': 'health-worker' | 'farmer' | 'factory-worker' | 'office-worker' | 'civil-servant' | 'teacher' | 'student' | 'trader' | 'driver' | 'services' | 'armed-forces' | 'homemaker' | 'freelance' | 'retired' | 'child' | 'other';
  'priority-groups': '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' | '11' | '12' | '13' | '14' | '15' | '16';
  'products': 'astrazeneca' | 'pfizer' | 'moderna' | 'vero-cell' | 'sputnik-v' | 'janssen' | 'hayat-vax' | 'abdala' | 'mvvac' | 'mrvac' | 'mmr-ii' | 'priorix' | 'gardasil' | 'gardasil-9' | 'cervarix' | 'vaxigrip-tetra' | 'influvac-tetra' | 'ivacflu-s';
  'purposes': 'vaccination' | 'testing' | 'declaration' | 'data-processing' | 'third-party-sharing';
  'reactions': 'injection-site-pain' | 'injection-site-swelling' | 'fever' | 'chills' | 'headache' | 'fatigue' | 'muscle-pain' | 'nausea' | 'diarrhoea' | 'dizziness' | 'swollen-lymph-nodes' | 'rash' | 'fainting' | 'breathlessness' | 'chest-pain' | 'face-swelling' | 'convulsion' | 'other';
  'relations': 'father' | 'mother' | 'guardian';
  'sexes': 'male' | 'female' | 'other';
  'specimens': 'np' | 'throat' | 'saliva' | 'serum' | 'whole-blood' | 'stool' | 'urine' | 'lesion-fluid' | 'csf';
  'test-methods': 'pcr' | 'rapid-ag' | 'antigen-lab' | 'naat' | 'serology-igm' | 'serology-igg' | 'culture' | 'rt-pcr' | 'antigen-rapid';
  'vaccines': 'astrazeneca' | 'pfizer' | 'moderna' | 'vero-cell' | 'sputnik-v' | 'janssen' | 'hayat-vax' | 'abdala';
}

export type CodeListName = keyof ListCodes;
