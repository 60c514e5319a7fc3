// Generated from openapi/code-lists/id-types.yaml by `npm run types`; do not edit.
export const idTypes = {
  "cccd": "Citizen ID card (12 digits)",
  "cmnd": "Old ID card (9 digits)",
  "passport": "Passport",
  "none": "No papers yet (children)",
};
