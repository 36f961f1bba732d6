import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Choice } from '../../components/choice';
import { ConfirmButton } from '../../components/confirm-button';
import { Box } from '../../components/element';
import { shownLogin, useSession } from '../../core/session/session-store';
import { signOut } from '../../core/session/sign-out';
import { changeSettings, useSettings } from '../../core/settings/settings-store';
import { useWords } from '../../core/settings/use-words';
import type { Language, Theme } from '../../platform/device.types';
import { goTo } from '../../platform/navigation';
import { DevicesCard } from '../account/devices-card';
import { LoginsCard } from '../account/logins-card';

/** The entries of a dictionary as options, in its order. */
const optionsOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));

/** Visits of a gate that only this account can still send, and how many of them were typed. */
interface Unsent {
  readonly own: number;
  readonly typed: number;
}

export function SettingsForm({ unsent }: { unsent: Unsent }) {
  const words = useWords().settings;
  const settings = useSettings();
  const isSignedIn = useSession() !== undefined;
  return (
    <Box>
      <Card>
        <Choice
          label={words.language}
          options={optionsOf(words.languages)}
          chosen={[settings.language]}
          onToggle={(language) => changeSettings({ language: language as Language })}
        />
        <Choice
          label={words.textSize}
          options={optionsOf(words.textSizes)}
          chosen={[settings.largeText ? 'large' : 'normal']}
          onToggle={(size) => changeSettings({ largeText: size === 'large' })}
        />
        <Choice
          label={words.theme}
          options={optionsOf(words.themes)}
          chosen={[settings.theme]}
          onToggle={(theme) => changeSettings({ theme: theme as Theme })}
        />
      </Card>
      <AccountCard unsent={unsent} />
      {isSignedIn ? <MyDataCard /> : null}
      {isSignedIn ? <LoginsCard /> : null}
      {isSignedIn ? <DevicesCard /> : null}
      <StaffCard />
      <Card title={words.about}>
        <Box className="hc-lead">{words.aboutText}</Box>
        <Box className="hc-lead">{words.noPhone}</Box>
      </Card>
    </Box>
  );
}

function MyDataCard() {
  const { settings, myData } = useWords();
  return (
    <Card title={myData.title}>
      <Box className="hc-lead">{settings.myData}</Box>
      <Button kind="secondary" onPress={() => goTo('my-data')}>
        {myData.title}
      </Button>
    </Card>
  );
}

function StaffCard() {
  const words = useWords().gates;
  return (
    <Card title={words.staff}>
      <Box className="hc-lead">{words.intro}</Box>
      <Button kind="secondary" onPress={() => goTo('gates')}>
        {words.title}
      </Button>
    </Card>
  );
}

function AccountCard({ unsent }: { unsent: Unsent }) {
  const { settings: words, gate, common, logins } = useWords();
  const session = useSession();
  if (session === undefined) return null;
  const typed = unsent.typed > 0 ? common.sentenceGap + gate.shift.typedNote(unsent.typed) : '';
  return (
    <Card title={words.account}>
      <Box className="hc-lead">{words.signedInAs(shownLogin(session, logins.providers))}</Box>
      {unsent.own > 0 ? (
        <ConfirmButton
          label={words.signOut}
          why={words.unsent(unsent.own) + typed}
          confirm={words.signOutAnyway}
          act={async () => signOut()}
        />
      ) : (
        <Button kind="danger" onPress={signOut}>
          {words.signOut}
        </Button>
      )}
    </Card>
  );
}
