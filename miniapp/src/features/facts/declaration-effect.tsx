import type { Reason, Status } from '@health-code/shared/rules/status';
import { Notice } from '../../components/notice';
import { useBilingual, useWords } from '../../core/settings/use-words';
import { endTime } from '../../i18n/times.shared';

interface DeclarationEffectProps {
  status: Status;
  /** The question to put about the answer behind a reason, by the reason's code. */
  answers: Readonly<Record<string, string>>;
}

/** What sending will do, told by the server before it is sent. */
export function DeclarationEffect({ status, answers }: DeclarationEffectProps) {
  const own = broughtAbout(status);
  return own.length > 0 ? <Restricts status={status} own={own} answers={answers} /> : <Adds status={status} />;
}

/** The reasons that this declaration itself brings about: they begin as it is made. */
function broughtAbout({ reasons, asOf, colour }: Status): Reason[] {
  return colour === 'green' ? [] : reasons.filter(({ source, since }) => source?.kind === 'self' && since === asOf);
}

function Restricts({ status, own, answers }: { own: Reason[] } & DeclarationEffectProps) {
  const words = useWords();
  const say = useBilingual();
  const { effect } = words.declare;
  const last = own.reduce((latest, reason) => ((reason.hardEnd ?? '') > (latest.hardEnd ?? '') ? reason : latest));
  const until = endTime(words, Date.parse(last.hardEnd ?? status.asOf));
  const asked = own.map(({ code, name }) => answers[code] ?? say(name));
  return (
    <Notice
      tone="warning"
      title={effect.restricts(words.colours[status.colour].code, until)}
      text={asked.join(words.common.sentenceGap)}
    />
  );
}

/** A declaration that all is well: it makes a code green, and ends nothing early. */
function Adds({ status }: { status: Status }) {
  const words = useWords();
  const { effect } = words.declare;
  const colour = words.colours[status.colour].code;
  if (status.colour === 'green') return <Notice title={effect.green(colour)} />;
  return <Notice title={effect.stays(colour)} text={effect.staysWhy} />;
}
