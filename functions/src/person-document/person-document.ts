import type { Access } from '@health-code/shared/access/access';
import type { PersonData } from '@health-code/shared/privacy/person-data';
import type { Visit } from '@health-code/shared/visit/visit';

/** The newest rows of a list. */
export interface NewestRows<T> {
  readonly rows: readonly T[];
  /** Whether more are kept than these. */
  readonly isMore: boolean;
}

/** What the document of a person says: the same as their export, in words. */
export interface PersonDocument {
  readonly createdAt: number;
  /** With whole particulars. */
  readonly data: PersonData;
  readonly visits: NewestRows<Visit>;
  readonly looks: NewestRows<Access>;
}

export interface PersonDocumentRenderer {
  /** As PDF on A4. */
  render(document: PersonDocument): Promise<Uint8Array>;
}
