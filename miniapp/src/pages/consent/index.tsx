import { useEffect } from 'react';
import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { SignedIn } from '../../features/account/signed-in';
import { ConsentFirst } from '../../features/consent/consent-first';
import { goBack, goHome } from '../../platform/navigation';

export default function ConsentPage() {
  const words = useWords();
  return (
    <PageShell title={words.consent.title}>
      <SignedIn>
        <ConsentFirst onRefused={goBack}>
          <Agreed />
        </ConsentFirst>
      </SignedIn>
    </PageShell>
  );
}

/** Home asks no more. */
function Agreed() {
  useEffect(goHome, []);
  return null;
}
