// Generated from openapi/code-lists/id-types.yaml by `npm run types`; do not edit.
export const idTypes = {
  "cccd": "Căn cước, CCCD (12 số)",
  "cmnd": "Chứng minh nhân dân cũ (9 số)",
  "passport": "Hộ chiếu",
  "none": "Chưa có giấy tờ (trẻ em)",
};
