import '../platform/register.ts';
import { define } from '../define.ts';
import { CertificateViewer } from './certificate-viewer.ts';

define('sen-certificate-viewer', CertificateViewer);

export type * from '../platform/trouble.events.ts';
