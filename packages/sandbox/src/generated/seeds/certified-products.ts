// Generated from packages/sandbox/seeds/tables/certified-products.yaml by `npm run types`; do not edit.
export const certifiedProducts = [
  {"code":"astrazeneca","vaccine":"1119305005","product":"EU/1/21/1529","maker":"ORG-100001699"},
  {"code":"pfizer","vaccine":"1119349007","product":"EU/1/20/1528","maker":"ORG-100030215"},
  {"code":"moderna","vaccine":"1119349007","product":"EU/1/20/1507","maker":"ORG-100031184"},
  {"code":"janssen","vaccine":"1119305005","product":"EU/1/20/1525","maker":"ORG-100001417"},
  {"code":"vero-cell","vaccine":"1119305005","product":"BBIBP-CorV","maker":"ORG-100020693"},
  {"code":"sputnik-v","vaccine":"1119305005","product":"Sputnik-V","maker":"Gamaleya-Research-Institute"},
  {"code":"hayat-vax","vaccine":"1119305005","product":"Hayat-Vax","maker":"ORG-100023050"},
  {"code":"abdala","vaccine":"1119305005","product":"Abdala","maker":"CIGB"},
] as const;
