/** What is masked, as plain data that any process can be handed. */
export interface RedactOptions {
  /** Names of people. */
  readonly names: boolean;
  /** Estonian personal codes. */
  readonly ids: boolean;
  /** The secret that pseudonyms are made with; see `redact-key.ts`. */
  readonly key: string;
}

/** How much was masked in one envelope. */
export interface RedactionReport {
  /** Different people. */
  readonly people: number;
  /** Places where a name was masked, values and quotes each for itself. */
  readonly names: number;
  /** Different personal codes. */
  readonly codes: number;
  /** Places where a code was masked. */
  readonly ids: number;
  /** Different numbers of eleven digits that fail the check of a personal code and stayed. */
  readonly doubtful: number;
}
