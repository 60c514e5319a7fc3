// Generated from openapi/code-lists/decline-reasons.yaml by `npm run types`; do not edit.
export const declineReasons = {
  "sick": "Đang ốm, sốt",
  "away": "Đang ở nơi khác",
  "already-done": "Đã tiêm ở nơi khác",
  "refuse": "Không muốn tiêm",
  "other": "Lý do khác",
};
