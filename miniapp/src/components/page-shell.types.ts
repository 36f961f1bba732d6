import type { ReactNode } from 'react';

export interface PageShellProps {
  title: string;
  /** The first page has nothing behind it. */
  first?: boolean | undefined;
  /** The way to settings, language and signing out, which every other page has. */
  isSettings?: boolean | undefined;
  children: ReactNode;
}
