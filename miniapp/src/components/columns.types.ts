import type { ReactNode } from 'react';

export interface ColumnsProps {
  /** Cards, each whole in one column. */
  children: ReactNode;
}

export interface SplitProps {
  /** Stays in sight while the rest is scrolled. */
  first: ReactNode;
  /** Whether a tablet has room for both, side by side, as a desk has. */
  fitsTablet?: boolean | undefined;
  children: ReactNode;
}
