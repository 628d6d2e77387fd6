/** Name and version as they stand in every envelope; a test keeps it equal to package.json. */
export const GENERATOR = { name: 'lahter', version: '0.1.0' } as const;
