// Generated from packages/sandbox/seeds/tables/lots.yaml by `npm run types`; do not edit.
export const lots = [
  {"lot":"CTMAV511","vaccineCode":"astrazeneca","expiresOn":"2026-10-31","stock":0},
  {"lot":"CTMAV519","vaccineCode":"astrazeneca","expiresOn":"2030-01-31","recalled":true,"stock":60},
  {"lot":"CTMAV527","vaccineCode":"astrazeneca","expiresOn":"2030-03-31","stock":140},
  {"lot":"CTMAV572","vaccineCode":"astrazeneca","expiresOn":"2030-04-30","stock":200},
  {"lot":"SENPF301","vaccineCode":"pfizer","expiresOn":"2030-05-31","stock":300},
  {"lot":"SENMD114","vaccineCode":"moderna","expiresOn":"2030-02-28","stock":90},
  {"lot":"SENVC208","vaccineCode":"vero-cell","expiresOn":"2030-06-30","stock":250},
  {"lot":"SENSV077","vaccineCode":"sputnik-v","expiresOn":"2030-02-28","stock":40},
  {"lot":"SENJS052","vaccineCode":"janssen","expiresOn":"2030-03-31","stock":50},
  {"lot":"SENHV063","vaccineCode":"hayat-vax","expiresOn":"2030-03-31","stock":30},
  {"lot":"SENAB091","vaccineCode":"abdala","expiresOn":"2030-01-31","stock":80},
] as const;
