import type { VisitResult } from '@health-code/shared/visit/visit';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Box, List, ListItem } from '../../../components/element';
import { useWords } from '../../../core/settings/use-words';
import { goTo } from '../../../platform/navigation';
import { readHeldCode } from '../../code/held-code-store';
import { failedConditions } from './conditions.shared';

interface ConditionsCardProps {
  result: VisitResult;
  /** When the door answered. */
  at: number;
  /** Names the person, where there are several. */
  isNamed: boolean;
}

/** Which conditions were not met, and what would meet them. */
export function ConditionsCard({ result, at, isNamed }: ConditionsCardProps) {
  const words = useWords();
  const test = readHeldCode(result.personId)?.status.badges.test ?? null;
  const failed = failedConditions(words, result, test, at);
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
      {result.colour === 'grey' ? <Button onPress={() => goTo('declare')}>{declare}</Button> : null}
    </Card>
  );
}
