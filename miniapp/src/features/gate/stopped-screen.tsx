import type { GateVisit } from '@health-code/shared/gate/gate';
import { Button } from '../../components/button';
import { Box, Heading, List, ListItem } from '../../components/element';
import { Icon } from '../../components/icon';
import type { Waiting } from '../../core/queue/queue.shared';
import { useWords } from '../../core/settings/use-words';
import { dayAndTime } from '../../i18n/times.shared';
import { goBack } from '../../platform/navigation';
import './verdict-screen.scss';

/** In place of the gate, once the server says that it is this account's no more: nobody is judged, and what was not sent is told. */
export function StoppedScreen({ waiting }: { waiting: readonly Waiting<GateVisit>[] }) {
  const words = useWords();
  const { stopped } = words.gate;
  return (
    <Box className="hc-verdict hc-verdict--unknown" role="alert">
      <Box className="hc-verdict__body">
        <Box className="hc-verdict__answer">
          <Icon name="octagon" className="hc-verdict__shape" />
          <Heading level={2} className="hc-verdict__word hc-verdict__word--long">
            {stopped.title}
          </Heading>
          <Box className="hc-verdict__advice">{stopped.advice}</Box>
          {waiting.length > 0 ? <Box className="hc-verdict__warning">{stopped.unsent(waiting.length)}</Box> : null}
          <List className="hc-list">
            {waiting.map(({ key, item }) => (
              <ListItem key={key} className="hc-verdict__fact">
                {dayAndTime(words, Date.parse(item.at))}
              </ListItem>
            ))}
          </List>
        </Box>
        <Box className="hc-verdict__actions">
          <Button className="hc-verdict__button" onPress={goBack}>
            {words.common.back}
          </Button>
        </Box>
      </Box>
    </Box>
  );
}
