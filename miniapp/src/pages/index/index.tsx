import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { Home, useHomeStep } from '../../features/code/home';

export default function IndexPage() {
  const words = useWords();
  const { step, account } = useHomeStep();
  const titles = { 'sign-in': words.common.appName, apply: words.apply.title };
  return (
    <PageShell title={step === 'sign-in' || step === 'apply' ? titles[step] : words.code.title} first>
      <Home step={step} account={account} />
    </PageShell>
  );
}
