import { extname } from 'node:path';
import { type Container, type Member, NO_WRAPPING } from '../../model/container.ts';
import { LIMITS, refuseLarge } from '../../model/limits.ts';
import { emlParser } from '../../parsers/eml/index.ts';

/** E-mail messages: the letter is a document itself, what was sent with it are its members. */
export const mailContainer: Container = {
  format: 'eml',
  isDocument: true,
  recognises: (bytes) => emlParser.sniff(bytes) === 3,
  async open(bytes) {
    refuseLarge(bytes, LIMITS.officeBytes, 'a message', 'save its attachments and give those');
    const { readMessage } = await import('../../parsers/eml/read-message.ts');
    const { attachments } = await readMessage(bytes);
    const sent = attachments.filter(({ isPartOfLetter }) => !isPartOfLetter);
    const names = distinct(sent.map(({ name }, i) => name ?? `attachment-${i + 1}`));
    return sent.map(
      ({ bytes: content }, i): Member => ({
        name: names[i] ?? '',
        isPayload: true,
        wrapping: NO_WRAPPING,
        read: () => content,
      }),
    );
  },
};

/** A letter may carry two files of one name; they are told apart as mail programs do when they save them: `a (2).pdf`. */
function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const extension = extname(name);
    const stem = name.slice(0, name.length - extension.length);
    let label = name;
    for (let count = 2; taken.has(label.normalize('NFC')); count++) label = `${stem} (${count})${extension}`;
    taken.add(label.normalize('NFC'));
    return label;
  });
}
