import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { CheckIn } from '../../features/visit/check-in/check-in';
import { usePageOpening } from '../../features/visit/check-in/use-page-opening';

export default function CheckInPage() {
  const words = useWords();
  const opening = usePageOpening();
  return (
    <PageShell title={words.checkIn.title}>
      <CheckIn opening={opening} />
    </PageShell>
  );
}
