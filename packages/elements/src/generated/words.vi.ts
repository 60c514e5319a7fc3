// Generated from packages/elements/src by `npm run types`; do not edit.
export {};
