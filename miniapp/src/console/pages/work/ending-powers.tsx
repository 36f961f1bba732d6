import { fromIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { useNow } from '../../core/clock';
import { useWork } from '../../core/session';
import { useTimes } from '../../core/times';
import { useWords } from '../../core/words';

const WARNED_MS = 30 * MS_PER_DAY;

/** One's own powers that end soon: only a colleague can give them again. */
export function EndingPowers() {
  const { work, powers: names } = useWords();
  const { operator } = useWork();
  const time = useTimes();
  const now = useNow(MS_PER_DAY);
  const isEnding = ({ until }: { until: string }) => fromIso(until) > now && fromIso(until) < now + WARNED_MS;
  const ending = operator.powers.filter(isEnding);
  return (
    <section>
      <h2>{work.ending}</h2>
      {ending.length === 0 && <p className="empty">{work.noneEnding}</p>}
      {ending.length > 0 && (
        <>
          <ul>
            {ending.map(({ power, until }) => (
              <li key={power}>{work.endsOn(names[power], time(until))}</li>
            ))}
          </ul>
          <p>{work.endingAdvice}</p>
        </>
      )}
    </section>
  );
}
