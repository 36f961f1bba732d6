import { useEffect } from 'react';
import { useAppearance } from '../core/settings/use-appearance';
import { useWords } from '../core/settings/use-words';
import { useReturn } from '../platform/lifecycle';
import { goBack, goTo, setPageTitle } from '../platform/navigation';
import { Icon } from './icon';
import type { PageShellProps } from './page-shell.types';
import './page-shell.scss';

/** The frame of a page: a bar with the title and the way back, and a body that stays as narrow as a phone unless it has columns for a desk. */
export function PageShell({ title, first, isSettings, children }: PageShellProps) {
  const look = useAppearance();
  const words = useWords();
  useEffect(() => setPageTitle(title), [title]);
  useReturn(() => setPageTitle(title));
  return (
    <div className={`hc-page ${look.className}`} style={look.style}>
      <header className="hc-page__bar">
        {first ? null : (
          <button type="button" className="hc-page__back" aria-label={words.common.back} onClick={goBack}>
            <Icon name="back" />
          </button>
        )}
        <h1 className="hc-page__title">{title}</h1>
        {isSettings ? null : (
          <button
            type="button"
            className="hc-page__settings"
            aria-label={words.settings.title}
            onClick={() => goTo('settings')}
          >
            <Icon name="settings" />
          </button>
        )}
      </header>
      <main className="hc-page__body">{children}</main>
    </div>
  );
}
