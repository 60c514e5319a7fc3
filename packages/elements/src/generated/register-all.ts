// Generated from packages/elements/src by `npm run types`; do not edit.
import '../certificates/certificate-verifier/register.ts';
import '../certificates/certificate-viewer/register.ts';
import '../deprecated/covid-card/register.ts';
import '../kit/platform/register.ts';
import '../kit/qr-scanner/register.ts';
import '../vaccination/registration-form/register.ts';
import '../vaccination/registration-status/register.ts';
import '../directory/site-finder/register.ts';
import '../certificates/status-card/register.ts';
