import { Button } from '../../components/button';
import { Box, Heading, Inline } from '../../components/element';
import { Icon, type IconName } from '../../components/icon';
import { useSession } from '../../core/session/session-store';
import { useWords } from '../../core/settings/use-words';
import { goTo, type PageName } from '../../platform/navigation';
import './doors.scss';

interface Door {
  readonly role: 'holder' | 'staff' | 'owner';
  readonly icon: IconName;
  readonly page: PageName;
}

const DOORS: readonly Door[] = [
  { role: 'holder', icon: 'person', page: 'apply' },
  { role: 'staff', icon: 'gate', page: 'gates' },
  { role: 'owner', icon: 'places', page: 'places' },
];

/** The three ways on for an account that holds no code yet: nobody who came to work has to apply for one first. */
export function Doors() {
  const words = useWords().home;
  // Only a number can have led to another account before.
  const hasNumber = useSession()?.phone !== undefined;
  return (
    <Box>
      <Heading level={2}>{words.question}</Heading>
      {DOORS.map(({ role, icon, page }) => (
        <Button key={role} kind="quiet" className="hc-door" onPress={() => goTo(page)}>
          <Icon name={icon} className="hc-door__icon" />
          <Inline className="hc-door__text">
            <Inline className="hc-door__name">{words.doors[role].name}</Inline>
            <Inline className="hc-door__note">{words.doors[role].note}</Inline>
          </Inline>
          <Icon name="forward" />
        </Button>
      ))}
      {hasNumber ? (
        <Button kind="quiet" onPress={() => goTo('recover')}>
          {words.usedBefore}
        </Button>
      ) : null}
    </Box>
  );
}
