/** What only a request needs, ky above all: a file of its own. */
import { createTransport } from '@sen/client';

export { createTransport };
