import { useEffect } from 'react';
import { useAppearance } from '../core/settings/use-appearance';
import { setPageTitle } from '../platform/navigation';
import { Box } from './element';
import type { PageShellProps } from './page-shell.types';
import './page-shell.scss';

/** The frame of a page. The super-app draws the bar with the title and the way back. */
export function PageShell({ title, children }: PageShellProps) {
  const look = useAppearance();
  useEffect(() => setPageTitle(title), [title]);
  return (
    <Box className={`hc-page ${look.className}`} style={look.style}>
      <Box className="hc-page__body">{children}</Box>
    </Box>
  );
}
