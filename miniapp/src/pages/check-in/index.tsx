import { PageShell } from '../../components/page-shell';
import { CheckIn } from '../../features/check-in/check-in';
import { useArrived } from '../../features/check-in/use-arrived';
import { useWords } from '../../i18n/use-words';

export default function CheckInPage() {
  const words = useWords();
  const arrived = useArrived();
  return (
    <PageShell title={words.checkIn.title}>
      <CheckIn arrived={arrived} />
    </PageShell>
  );
}
