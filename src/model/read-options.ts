/** What a user may choose about reading. Part of the key under which a finished result is remembered. */
export interface ReadOptions {
  /** `auto` recognises the text of scanned pages with what is installed; `off` refuses them. */
  readonly ocr: 'auto' | 'tesseract' | 'tesseract.js' | 'off';
  /** Old Word files are handed to an installed LibreOffice instead of the own reader. */
  readonly libreOffice: boolean;
}

export const READ_DEFAULTS: ReadOptions = { ocr: 'auto', libreOffice: false };
