// Generated from openapi/code-lists/sexes.yaml by `npm run types`; do not edit.
export const sexes = {
  "male": "Male",
  "female": "Female",
  "other": "Other",
};
