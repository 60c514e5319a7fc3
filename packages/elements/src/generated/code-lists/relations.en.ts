// Generated from openapi/code-lists/relations.yaml by `npm run types`; do not edit.
export const relations = {
  "father": "Father",
  "mother": "Mother",
  "guardian": "Guardian",
};
