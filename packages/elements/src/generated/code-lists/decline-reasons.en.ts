// Generated from openapi/code-lists/decline-reasons.yaml by `npm run types`; do not edit.
export const declineReasons = {
  "sick": "Ill or feverish",
  "away": "Away from home",
  "already-done": "Already vaccinated elsewhere",
  "refuse": "Does not want to be vaccinated",
  "other": "Another reason",
};
