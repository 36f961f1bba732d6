import { PageShell } from '../../components/page-shell';
import { SettingsForm } from '../../features/settings/settings-form';
import { useWords } from '../../i18n/use-words';

export default function SettingsPage() {
  const words = useWords();
  return (
    <PageShell title={words.settings.title}>
      <SettingsForm />
    </PageShell>
  );
}
