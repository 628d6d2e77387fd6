export { isNone, type RoleEntry, splitRoles } from './role-lists.ts';
export { caseOf, isRolePhrase, type Nominative, toNominative } from './role-nominative.ts';
export { isPointer } from './role-words.ts';
