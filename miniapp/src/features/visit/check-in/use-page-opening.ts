import { useMemo } from 'react';
import { phoneNow } from '../../../platform/clock';
import { superAppLaunch } from '../../../platform/launch';
import { usePageQuery } from '../../../platform/lifecycle';
import { lastScan } from '../../scan/own-scans';
import { type PageOpening, readCheckInQuery } from './check-in.shared';

/** What the check-in page was opened with; it stays the same while the page is open. */
export function usePageOpening(): PageOpening {
  const { code, scan, q, qrCode, t } = usePageQuery();
  return useMemo(
    () =>
      readCheckInQuery({ code, scan, q, qrCode, t }, { scan: lastScan(), launch: superAppLaunch(), now: phoneNow() }),
    [code, scan, q, qrCode, t],
  );
}
