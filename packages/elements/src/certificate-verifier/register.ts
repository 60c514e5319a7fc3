import '../platform/register.ts';
import { define } from '../define.ts';
import { CertificateVerifier } from './certificate-verifier.ts';

define('sen-certificate-verifier', CertificateVerifier);
