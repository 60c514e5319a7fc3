import '../platform/register.ts';
import { define } from '../define.ts';
import { CertificateVerifier } from './certificate-verifier.ts';

define('sen-certificate-verifier', CertificateVerifier);

export type * from './certificate-verifier.events.ts';
export type * from '../platform/trouble.events.ts';
