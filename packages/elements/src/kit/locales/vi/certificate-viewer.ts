import { certificateEnquiry } from './certificate-enquiry.ts';
import { certificateFrame } from './certificate-frame.ts';
import { certificateWallet } from './certificate-wallet.ts';

export const certificateViewer = { ...certificateFrame, ...certificateEnquiry, ...certificateWallet };
