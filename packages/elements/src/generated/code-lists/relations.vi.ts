// Generated from openapi/code-lists/relations.yaml by `npm run types`; do not edit.
export const relations = {
  "father": "Cha",
  "mother": "Mẹ",
  "guardian": "Người giám hộ",
};
