// Generated from packages/elements/src by `npm run types`; do not edit.
import '../certificate-verifier/register.ts';
import '../certificate-viewer/register.ts';
import '../covid-card/register.ts';
import '../platform/register.ts';
import '../qr-scanner/register.ts';
import '../registration-form/register.ts';
import '../registration-status/register.ts';
import '../site-finder/register.ts';
