import { PageShell } from '../../components/page-shell';
import { ScanView } from '../../features/scan/scan-view';
import { useWords } from '../../i18n/use-words';

export default function ScanPage() {
  const words = useWords();
  return (
    <PageShell title={words.scan.title}>
      <ScanView />
    </PageShell>
  );
}
