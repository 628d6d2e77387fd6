/** Of the output's shape, which `record.ts` describes. */
export const SCHEMA_VERSION = '1.0.0';
