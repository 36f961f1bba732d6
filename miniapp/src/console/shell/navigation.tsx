import type { Action } from '@health-code/shared/rights/rights';
import { useState } from 'react';
import { linkTo, usePlace } from '../core/router';
import { isRegional, may, useWork } from '../core/session';
import { useWords } from '../core/words';
import type { Words } from '../words/zh';

type PageName = keyof Words['shell']['pages'];

/** The pages in the order of a working day, and what one needs to be allowed for each. */
const PAGES: readonly (readonly [page: PageName, action: Action])[] = [
  ['work', 'office.work'],
  ['reviews', 'place-review.decide'],
  ['look-up', 'person.look-up'],
  ['risk-areas', 'risk-area.publish'],
  ['gate-policy', 'gate-policy.publish'],
  ['sources', 'source.list'],
  ['offices', 'office.list'],
  ['audit', 'audit.read'],
  ['factors', 'office.work'],
];

export function Navigation() {
  const { shell } = useWords();
  const work = useWork();
  const { parts } = usePlace();
  const [isOpen, setOpen] = useState(false);
  const current = parts[0] ?? 'work';
  return (
    <nav aria-label={shell.navigation} className={isOpen ? 'side side--open' : 'side'}>
      <button type="button" className="side__toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {shell.menu}
      </button>
      <ul>
        {PAGES.filter(([page, action]) => may(work, action) && (page !== 'gate-policy' || isRegional(work))).map(
          ([page]) => (
            <li key={page}>
              <a
                href={page === 'work' ? '#/' : linkTo(page)}
                aria-current={page === current ? 'page' : undefined}
                onClick={() => setOpen(false)}
              >
                {shell.pages[page]}
              </a>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}
