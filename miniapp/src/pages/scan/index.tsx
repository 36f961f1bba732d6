import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { ScanView } from '../../features/scan/scan-view';

export default function ScanPage() {
  const words = useWords();
  return (
    <PageShell title={words.scan.title}>
      <ScanView />
    </PageShell>
  );
}
