import type { PersonFound as Person } from '@health-code/shared/office/look-up';
import type { Reason } from '@health-code/shared/rules/status';
import { useEffect, useRef } from 'react';
import { Facts } from '../../components/facts';
import { useTimes } from '../../core/times';
import { useLanguage, useWords } from '../../core/words';

/** The code of somebody with its reasons: what it rests on, who decided, and until when. */
export function PersonFound({ person }: { readonly person: Person }) {
  const { lookUp, colours } = useWords();
  const time = useTimes();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { status } = person;
  return (
    <section className="person">
      <h2 ref={heading} tabIndex={-1}>
        {lookUp.found(person.name)}
      </h2>
      <p>
        <span className={`colour colour--${status.colour}`}>{colours[status.colour]}</span>
      </p>
      <Facts
        rows={[
          [lookUp.residence, person.residence],
          [lookUp.proof, lookUp.proofLevels[person.proofLevel]],
          [lookUp.asOf, time(status.asOf)],
          [
            lookUp.next,
            status.next === null ? lookUp.noNext : lookUp.nextIs(colours[status.next.colour], time(status.next.at)),
          ],
        ]}
      />
      <h3>{lookUp.reasons}</h3>
      {status.reasons.map((reason, index) => (
        <OneReason key={reason.id ?? index} reason={reason} />
      ))}
    </section>
  );
}

function OneReason({ reason }: { readonly reason: Reason }) {
  const { lookUp, colours } = useWords();
  const language = useLanguage();
  const time = useTimes();
  const { source, since, plannedEnd, hardEnd, stage } = reason;
  const when = (instant: string | null) => (instant === null ? lookUp.nothing : time(instant));
  return (
    <article className="reason">
      <h4>
        {reason.name[language]} <span className={`colour colour--${reason.colour}`}>{colours[reason.colour]}</span>
      </h4>
      <Facts
        rows={[
          [lookUp.decidedBy, source === null ? lookUp.nothing : source.name[language]],
          [lookUp.since, when(since)],
          [lookUp.until, when(plannedEnd)],
          [lookUp.latest, when(hardEnd)],
          [lookUp.measure, stage === null ? lookUp.nothing : stage.measure[language]],
          [lookUp.advice, reason.advice[language]],
        ]}
      />
    </article>
  );
}
