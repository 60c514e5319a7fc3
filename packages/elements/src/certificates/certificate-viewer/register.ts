import '../../kit/platform/register.ts';
import { define } from '../../kit/define.ts';
import { CertificateViewer } from './certificate-viewer.ts';

define('sen-certificate-viewer', CertificateViewer);

export type * from '../../kit/platform/trouble.events.ts';
