import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { Button } from '../components/button';
import { usePlace } from '../core/router';
import { leave, useWork } from '../core/session';
import { useAct } from '../core/use-act';
import { useWords } from '../core/words';
import { Navigation } from './navigation';
import { Preferences } from './preferences';
import { StepUp } from './step-up';
import { TimeLeft } from './time-left';

/** What is around every page: where one is, as whom, for how long, and where else one can go. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { shell, loading } = useWords();
  const { office, operator } = useWork();
  const { parts } = usePlace();
  const main = useRef<HTMLElement>(null);
  const signOut = useAct(leave);
  const path = parts.join('/');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => scrollTo(0, 0), [path]);
  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {shell.skip}
      </button>
      <header className="top">
        <div className="top__who">
          <strong>{office.name}</strong>
          <span>{operator.name}</span>
        </div>
        <TimeLeft />
        <div className="top__tools">
          <Preferences />
          <Button isBusy={signOut.isRunning} onClick={() => signOut.run()}>
            {shell.signOut}
          </Button>
        </div>
      </header>
      <div className="body">
        <Navigation />
        <main id="main" ref={main} tabIndex={-1}>
          <Suspense fallback={<p role="status">{loading}</p>}>{children}</Suspense>
        </main>
      </div>
      <StepUp />
    </>
  );
}
