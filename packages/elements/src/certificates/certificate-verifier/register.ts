import '../../kit/platform/register.ts';
import { define } from '../../kit/define.ts';
import { CertificateVerifier } from './certificate-verifier.ts';

define('sen-certificate-verifier', CertificateVerifier);

export type * from './certificate-verifier.events.ts';
export type * from '../../kit/platform/trouble.events.ts';
