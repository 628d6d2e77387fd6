import { LIMITS, refuseLarge } from '../../model/limits.ts';
import type { Parser } from '../../model/parser.ts';

const HEAD_BYTES = 4096;

/** E-mail messages: their words; what is attached is listed in the notes. */
export const emlParser: Parser = {
  format: 'eml',
  mediaType: 'message/rfc822',
  extensions: ['.eml'],
  sniff: (bytes) => (startsAsMessage(bytes) ? 3 : 0),
  async parse({ bytes, areMembersRead = false }) {
    refuseLarge(bytes, LIMITS.officeBytes, 'a message', 'save its attachments and give those');
    const { readEml } = await import('./read-eml.ts');
    return readEml(bytes, areMembersRead);
  },
};

/** Fields that only programs write; a letter's own lines `From:` and `Subject:` are no message yet. */
const TRANSPORT_FIELDS = /^(?:received|return-path|message-id|mime-version|dkim-signature|x-[a-z-]{1,40}):/imu;
const LETTER_FIELDS = /^(?:from|date|subject|to):/imu;

/** Every line up to the first empty one is a header field or goes on with one. */
function startsAsMessage(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES))
    .toString('latin1')
    .replace(/^\s{1,8}/u, '');
  const lines = head.split(/\r\n|\n/u);
  const end = lines.indexOf('');
  const fields = end < 0 ? lines.slice(0, -1) : lines.slice(0, end);
  if (!fields.every((line) => /^(?:[!-9;-~]{1,80}:|[ \t]\S)/u.test(line))) return false;
  const text = fields.join('\n');
  return TRANSPORT_FIELDS.test(text) && LETTER_FIELDS.test(text);
}
