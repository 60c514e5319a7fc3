// Generated from packages/sandbox/seeds/tables/limited-sites.yaml by `npm run types`; do not edit.
export const limitedSites = [
  {"site":"site-xe-so-4","campaigns":["influenza-2026"]},
] as const;
