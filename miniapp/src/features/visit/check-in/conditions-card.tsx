import type { PlaceKind } from '@health-code/shared/place/place-kinds';
import type { VisitResult } from '@health-code/shared/visit/visit';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Box, List, ListItem } from '../../../components/element';
import { useWords } from '../../../core/settings/use-words';
import { goTo } from '../../../platform/navigation';
import { readHeldCode } from '../../code/held-code-store';
import { choosePerson } from '../../person/people-store';
import { againAt } from './again-at';
import type { DoorCode } from './check-in.shared';
import { failedConditions } from './conditions.shared';

interface ConditionsCardProps {
  /** The door that is gone back to after a declaration. */
  door: DoorCode;
  /** The kind of the place: a hospital turns nobody away. */
  kind: PlaceKind;
  result: VisitResult;
  /** When the door answered. */
  at: number;
  /** Names the person, where there are several. */
  isNamed: boolean;
}

/** Which conditions were not met, and what would meet them. */
export function ConditionsCard({ door, kind, result, at, isNamed }: ConditionsCardProps) {
  const words = useWords();
  const test = readHeldCode(result.personId)?.status.badges.test ?? null;
  const failed = failedConditions(words, { ...result, kind, at }, test);
  const { title, titleOf, declare } = words.checkIn.conditions;
  if (failed.length === 0) return null;
  return (
    <Card title={isNamed ? titleOf(result.name) : title}>
      <List className="hc-list">
        {failed.map(({ requirement, status, remedy }) => (
          <ListItem key={requirement} className="hc-result__condition">
            <Box className="hc-result__requirement">{requirement}</Box>
            <Box>{status}</Box>
            <Box>{remedy}</Box>
          </ListItem>
        ))}
      </List>
      {result.colour === 'grey' ? <Button onPress={() => declareFirst(result, door)}>{declare}</Button> : null}
    </Card>
  );
}

/** The declaration of whoever needs it, and then this door again. */
function declareFirst({ personId }: VisitResult, door: DoorCode): void {
  choosePerson(personId);
  goTo('declare', { wish: againAt(door) });
}
