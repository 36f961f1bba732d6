import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { Home } from '../../features/home/home';
import { useHomeStep } from '../../features/home/home-step';

export default function IndexPage() {
  const words = useWords();
  const { step, account } = useHomeStep();
  const isCode = step === 'code' || step === 'failed';
  return (
    <PageShell title={isCode ? words.code.title : words.common.appName} first>
      <Home step={step} account={account} />
    </PageShell>
  );
}
