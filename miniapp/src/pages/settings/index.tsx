import { PageShell } from '../../components/page-shell';
import { useWords } from '../../core/settings/use-words';
import { useUnsentVisits } from '../../features/gate/visit-outbox';
import { SettingsForm } from '../../features/settings/settings-form';

export default function SettingsPage() {
  const words = useWords();
  return (
    <PageShell title={words.settings.title} isSettings>
      <SettingsForm unsent={useUnsentVisits()} />
    </PageShell>
  );
}
