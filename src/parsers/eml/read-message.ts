import PostalMime from 'postal-mime';
import { InputError } from '../../model/input-error.ts';
import { LIMITS } from '../../model/limits.ts';

/** A file that travels with a message. */
export interface MessageAttachment {
  /** As the sender wrote it; `null` where the part has none. A label only, never a path. */
  readonly name: string | null;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** A picture that stands in the text, a signature over the message: part of the letter, not sent with it. */
  readonly isPartOfLetter: boolean;
}

export interface Message {
  /** `From`, `To`, `Cc`, `Date`, `Subject`, in this order, those that are there. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string | null;
  readonly html: string | null;
  readonly attachments: readonly MessageAttachment[];
}

const MESSAGE_SIGNATURE = /^application\/(?:(?:x-)?pkcs7-signature|pgp-signature)$/u;

type Email = Awaited<ReturnType<typeof PostalMime.parse>>;
type Address = NonNullable<Email['from']>;

/** Takes a message (RFC 5322) apart. Nothing that it refers to is fetched. @throws InputError */
export async function readMessage(bytes: Uint8Array): Promise<Message> {
  const email = await parseEmail(bytes);
  if (isEncrypted(email)) {
    const advice = 'open the message in a mail program, save its attachment or text and give that';
    throw new InputError('encrypted', 'the message is encrypted', advice);
  }
  const attachments = email.attachments.map(({ filename, mimeType, content, related, disposition }) => ({
    name: filename,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    mediaType: mimeType,
    isPartOfLetter:
      MESSAGE_SIGNATURE.test(mimeType) ||
      (mimeType.startsWith('image/') && (related === true || disposition === 'inline')),
  }));
  return { headers: headersOf(email), text: email.text ?? null, html: email.html ?? null, attachments };
}

async function parseEmail(bytes: Uint8Array): Promise<Email> {
  const limits = {
    maxNestingDepth: LIMITS.messageDepth,
    maxHeadersSize: LIMITS.messageHeaderBytes,
    maxRfc822NestingDepth: 2,
  };
  try {
    return await PostalMime.parse(bytes, limits);
  } catch (error) {
    const advice = 'open the message in a mail program, save its attachment or text and give that';
    throw new InputError('damaged', 'the message cannot be taken apart', advice, { cause: error });
  }
}

function isEncrypted(email: Email): boolean {
  const type = email.headers.find(({ key }) => key === 'content-type')?.value.toLowerCase() ?? '';
  return /^\s{0,20}(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime(?!.{0,200}signed-data))/u.test(type);
}

function headersOf(email: Email): [string, string][] {
  const list = (addresses: readonly Address[] | undefined) => (addresses ?? []).map(printed).join(', ');
  const stated: readonly (readonly [string, string | undefined])[] = [
    ['From', email.from ? printed(email.from) : undefined],
    ['To', list(email.to)],
    ['Cc', list(email.cc)],
    ['Date', email.headers.find(({ key }) => key === 'date')?.value],
    ['Subject', email.subject],
  ];
  return stated.flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()] as [string, string]] : []));
}

function printed(address: Address): string {
  if (address.group !== undefined) return `${address.name}: ${address.group.map(printed).join(', ')}`;
  return address.name === '' ? address.address : `${address.name} <${address.address}>`;
}
