import type { Badges } from '@health-code/shared/rules/badges';
import { Box } from '../../components/element';
import { useWords } from '../../core/settings/use-words';
import { useCityNames } from '../division/use-city-names';
import { type BadgeText, testBadge, tripsBadge, vaccinationBadge } from './badges.shared';
import './badges-card.scss';

/** Shown apart from the colour and in neutral tones: none of these is a health status. */
export function BadgesCard({ badges, now }: { badges: Badges; now: number }) {
  const words = useWords();
  const { test, vaccination, trips } = badges;
  const cities = useCityNames(trips.divisions);
  return (
    <Box className="hc-badges" role="group" label={words.code.badges.title}>
      <Badge text={testBadge(words, test, now)} />
      <Badge text={vaccinationBadge(words, vaccination)} />
      <Badge text={tripsBadge(words, trips.days, cities)} wide />
    </Box>
  );
}

function Badge({ text: { name, value, note }, wide }: { text: BadgeText; wide?: boolean }) {
  return (
    <Box className={`hc-badge ${wide ? 'hc-badge--wide' : ''}`}>
      <Box className="hc-badge__name">{name}</Box>
      {value === undefined ? null : <Box className="hc-badge__value">{value}</Box>}
      {note === undefined ? null : <Box className="hc-badge__note">{note}</Box>}
    </Box>
  );
}
