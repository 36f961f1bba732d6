import { lazy, useEffect } from 'react';
import { Show } from './components/loaded';
import { keptSession } from './core/kept-session';
import { usePlace } from './core/router';
import { loadOwnWork, ownWork } from './core/session';
import { settings } from './core/settings';
import { useStore } from './core/store';
import { useLoad } from './core/use-load';
import { NotFound } from './pages/not-found';
import { Shell } from './shell/shell';
import { SignIn } from './sign-in/sign-in';

/** Each page is loaded when it is first opened. */
const PAGES = {
  work: lazy(() => import('./pages/work/work')),
  factors: lazy(() => import('./pages/factors/factors')),
  offices: lazy(() => import('./pages/offices/offices')),
  reviews: lazy(() => import('./pages/reviews/reviews')),
  'risk-areas': lazy(() => import('./pages/risk-areas/risk-areas')),
  sources: lazy(() => import('./pages/sources/sources')),
  'gate-policy': lazy(() => import('./pages/gate-policy/gate-policy')),
  'look-up': lazy(() => import('./pages/look-up/look-up')),
  audit: lazy(() => import('./pages/audit/audit')),
};

export function App() {
  useSettings();
  const kept = useStore(keptSession);
  const work = useStore(ownWork);
  if (work === undefined) return kept === undefined ? <SignIn hasLapsed={false} /> : <Begin />;
  // What was written on a page stays behind the sign-in, out of sight, for whoever it was that wrote it.
  return (
    <>
      <div hidden={kept === undefined} className="app">
        <Shell key={work.operator.operatorId}>
          <CurrentPage />
        </Shell>
      </div>
      {kept === undefined && <SignIn hasLapsed />}
    </>
  );
}

/** After a reload the session is there, and who it is of is asked for. */
function Begin() {
  return (
    <main id="main" className="gate">
      <Show of={useLoad('work', loadOwnWork)}>{() => null}</Show>
    </main>
  );
}

function CurrentPage() {
  const { parts } = usePlace();
  const [name = 'work', ...rest] = parts;
  const Page = Object.hasOwn(PAGES, name) ? PAGES[name as keyof typeof PAGES] : undefined;
  // A page that was named otherwise is another page, with nothing left of the one before.
  return Page === undefined ? <NotFound /> : <Page key={parts.join('/')} parts={rest} />;
}

function useSettings(): void {
  const { language, theme } = useStore(settings);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset['theme'] = theme;
  }, [language, theme]);
}
