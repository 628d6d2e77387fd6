import { X509Certificate } from 'node:crypto';

/**
 * Given name and surname of a certificate's holder, an organisation's name where it is a seal; `null` where the certificate
 * cannot be read. Personal codes are left out, wherever they stand.
 */
export function signerOf(certificate: string): string | null {
  const subject = subjectOf(certificate);
  if (subject === null) return null;
  const { GN: given, SN: surname, CN: common = '' } = subject;
  if (given && surname) return asName(`${given} ${surname}`);
  // Estonian certificates: surname, given name, personal code.
  const [last = '', first, ...codes] = common.split(',');
  return asName(first !== undefined && codes.length <= 1 ? `${first} ${last}` : common);
}

type Subject = Partial<Record<'GN' | 'SN' | 'CN', string>>;

function subjectOf(certificate: string): Subject | null {
  try {
    const { subject } = new X509Certificate(Buffer.from(certificate, 'base64')).toLegacyObject();
    const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
    const entries = Object.entries(subject).map(([key, value]) => [key, first(value)] as const);
    return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string')) as Subject;
  } catch {
    return null;
  }
}

/** A personal code, alone or as `PNOEE-60001019906`. */
const PERSONAL_CODE = /(?<![\p{L}\p{N}])(?:[A-Z]{5}-)?\d{11}(?!\p{N})/gu;

function asName(printed: string): string | null {
  const name = printed
    .normalize('NFC')
    .replace(PERSONAL_CODE, ' ')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,]+|[\s,]+$/gu, '')
    .slice(0, 200);
  if (name === '') return null;
  return name === name.toUpperCase() ? name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, toUpper) : name;
}

function toUpper(letter: string): string {
  return letter.toUpperCase();
}
