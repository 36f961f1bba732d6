import type { Person } from '@health-code/shared/person/person';

/** A list that was kept on the phone by an earlier version has masked names only. */
type Kept = Omit<Person, 'fullName'> & Partial<Pick<Person, 'fullName'>>;

/** How one of several people is called where their own account chooses: in full, because relatives share surname and mask. */
export const ownName = ({ fullName, name }: Kept): string => fullName ?? name;
