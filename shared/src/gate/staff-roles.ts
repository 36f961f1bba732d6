/** What somebody may do at a place besides judging codes: a manager runs it with its owner, a checker does not. */
export const STAFF_ROLES = ['checker', 'manager'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];
