import type { Reason } from '@health-code/shared/rules/status';
import { Box, Inline } from '../../components/element';
import { Icon, type IconName } from '../../components/icon';
import { useWords } from '../../core/settings/use-words';
import './reason-dimensions.scss';

type Dimension = Reason['dimensions'][number];
const ICONS: Record<Dimension, IconName> = { space: 'visits', time: 'clock', relation: 'person', report: 'declare' };

/** On which of the three dimensions a reason rests, or on what the person reported. */
export function ReasonDimensions({ dimensions }: Pick<Reason, 'dimensions'>) {
  const words = useWords().code;
  if (dimensions.length === 0) return null;
  return (
    <Box className="hc-dimensions" role="group" label={words.dimension}>
      <Inline className="hc-dimensions__label">{words.dimension}</Inline>
      {dimensions.map((dimension) => (
        <Box key={dimension} className="hc-dimension">
          <Icon name={ICONS[dimension]} className="hc-dimension__icon" />
          <Inline>{words.dimensions[dimension]}</Inline>
        </Box>
      ))}
    </Box>
  );
}
