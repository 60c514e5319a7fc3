/**
 * COSE_Sign1, RFC 9052. Accepts what the EU's certificates really use: tag 18, the CWT tag 61 around it (RFC 8392),
 * twice tagged, or no tag. The key id and the algorithm may stand in either header; the protected one wins.
 */
import { concatBytes, utf8 } from '../bytes.ts';
import { DecodeError } from '../errors.ts';
import { CborReader } from './cbor.ts';

export interface Cose {
  /** COSE algorithm number, or a name; undefined when neither header says. */
  readonly algorithm: number | string | undefined;
  readonly keyId: Uint8Array | undefined;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
  /** The exact bytes that were signed: Sig_structure with context "Signature1". */
  readonly signed: Uint8Array;
}

const COSE_SIGN1 = 18;
const CWT = 61;
const TAG = 6;
const TEXT = 3;
const BYTES = 2;

const ALGORITHM = 1;
const CRITICAL = 2;
const KEY_ID = 4;

interface Header {
  algorithm?: number | string;
  keyId?: Uint8Array;
}

function readHeader(reader: CborReader): Header {
  const header: Header = {};
  reader.map((label) => {
    if (label === ALGORITHM) header.algorithm = reader.peek() === TEXT ? reader.text() : reader.integer();
    else if (label === KEY_ID) header.keyId = reader.byteString();
    else if (label === CRITICAL) throw new DecodeError('cose', 'Unknown extension');
    else reader.skip();
  });
  return header;
}

/** An array of four, and its first text. */
const SIGNATURE1 = Uint8Array.of(0x84, 0x6a, ...utf8('Signature1'));

/** The head of a byte string. A message is at most 64 kB, so two bytes of length are enough for what is inside. */
const headOf = (length: number): number[] =>
  length < 24 ? [0x40 | length] : length < 0x100 ? [0x58, length] : [0x59, length >> 8, length & 255];

function signedBytes(protectedHeader: Uint8Array, payload: Uint8Array): Uint8Array {
  return concatBytes([
    SIGNATURE1,
    headOf(protectedHeader.length),
    protectedHeader,
    [0x40],
    headOf(payload.length),
    payload,
  ]);
}

/**
 * Throws at stage `cbor` for bad CBOR, at stage `cose` for CBOR that is not a signed message with its payload inside.
 */
export function readCose(bytes: Uint8Array): Cose {
  const reader = new CborReader(bytes);
  for (let tags = 1; reader.peek() === TAG; tags++) {
    const tag = reader.tag();
    if (tags > 2 || (tag !== COSE_SIGN1 && tag !== CWT)) throw new DecodeError('cose', 'Not a COSE_Sign1');
  }
  let first: Header = {};
  let second: Header = {};
  const strings: Uint8Array[] = [];
  reader.array((part) => {
    if (part > 3 || (part === 0 && reader.peek() !== BYTES)) throw new DecodeError('cose', 'Not four parts');
    if (part === 1) return void (second = readHeader(reader));
    if (part === 2 && reader.peek() !== BYTES) throw new DecodeError('cose', 'No payload inside');
    strings.push(reader.byteString());
  });
  reader.end();
  const [protectedHeader, payload, signature] = strings;
  if (!protectedHeader || !payload || !signature) throw new DecodeError('cose', 'Not four parts');
  if (payload.length === 0) throw new DecodeError('cose', 'No payload inside');
  if (protectedHeader.length > 0) {
    const inner = new CborReader(protectedHeader);
    first = readHeader(inner);
    inner.end();
  }
  return {
    algorithm: first.algorithm ?? second.algorithm,
    keyId: first.keyId ?? second.keyId,
    payload,
    signature,
    signed: signedBytes(protectedHeader, payload),
  };
}
