import { useMemo } from 'react';
import { phoneNow } from '../../platform/clock';
import { usePageQuery } from '../../platform/lifecycle';
import { type Arrived, readCheckInQuery } from './check-in.shared';
import { lastScan } from './scans';

/** What the check-in page was opened with; it stays the same while the page is open. */
export function useArrived(): Arrived {
  const { code, scan, q } = usePageQuery();
  return useMemo(() => readCheckInQuery({ code, scan, q }, lastScan(), phoneNow()), [code, scan, q]);
}
