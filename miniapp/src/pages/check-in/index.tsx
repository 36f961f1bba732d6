import { PageShell } from '../../components/page-shell';
import { CheckIn } from '../../features/check-in/check-in';
import { readCheckInQuery } from '../../features/check-in/check-in.shared';
import { useWords } from '../../i18n/use-words';
import { usePageQuery } from '../../platform/lifecycle';

export default function CheckInPage() {
  const words = useWords();
  const arrived = readCheckInQuery(usePageQuery());
  return (
    <PageShell title={words.checkIn.title}>
      <CheckIn arrived={arrived} />
    </PageShell>
  );
}
