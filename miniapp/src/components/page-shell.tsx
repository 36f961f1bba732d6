import { useEffect } from 'react';
import { useAppearance } from '../core/settings/use-appearance';
import { useWords } from '../core/settings/use-words';
import { goTo, setPageTitle } from '../platform/navigation';
import { Button } from './button';
import { Box } from './element';
import type { PageShellProps } from './page-shell.types';
import { PrivacySheet } from './privacy-sheet';
import './page-shell.scss';

/** The frame of a page. The super-app draws the bar with the title and the way back, and leaves no room there for settings. */
export function PageShell({ title, isSettings, children }: PageShellProps) {
  const look = useAppearance();
  const words = useWords();
  useEffect(() => setPageTitle(title), [title]);
  return (
    <Box className={`hc-page ${look.className}`} style={look.style}>
      <Box className="hc-page__body">
        {children}
        {isSettings ? null : (
          <Button kind="quiet" onPress={() => goTo('settings')}>
            {words.settings.title}
          </Button>
        )}
      </Box>
      <PrivacySheet />
    </Box>
  );
}
