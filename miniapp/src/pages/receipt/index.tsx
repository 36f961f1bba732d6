import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { ReceiptView } from '../../features/deletion/receipt-view';
import { usePageQuery } from '../../platform/lifecycle';

export default function ReceiptPage() {
  const words = useWords();
  const { deletionId = '' } = usePageQuery();
  return (
    <PageShell title={words.deletion.receipt.title}>
      <ReceiptView deletionId={deletionId} />
    </PageShell>
  );
}
