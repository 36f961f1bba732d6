import type { ReactNode } from 'react';

export interface PageShellProps {
  title: string;
  /** The first page has nothing behind it. */
  first?: boolean | undefined;
  children: ReactNode;
}
