import type { PlaceId } from '@health-code/shared/place/place';
import { screenLink } from '@health-code/shared/place/poster-link';
import {
  isScreenStepFresh,
  readScreenText,
  SCREEN_STEP_MS,
  screenStep,
  screenText,
} from '@health-code/shared/place/screen-code';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Deps } from '../../config/deps.ts';
import { getEntrance, getManagedPlace } from './managed-places.ts';
import { requireActive } from './place-view.ts';

export interface ScreenLinks {
  readonly from: string;
  readonly stepSeconds: number;
  readonly links: string[];
  readonly serverTime: string;
}

/** Two hours: a tablet that loses the network goes on for so long. */
const STEPS_AHEAD = 240;

/** What a screen at an entrance shows, step by step. Throws PLACE.NOT_FOUND, ENTRANCE.NOT_FOUND, and the place's own state. */
export async function getScreen(
  deps: Deps,
  accountId: string,
  { placeId, entranceId, now }: { placeId: PlaceId; entranceId: string; now: number },
): Promise<ScreenLinks> {
  const place = await getManagedPlace(deps, accountId, placeId);
  requireActive(place);
  const { code, version } = getEntrance(place, entranceId);
  const first = screenStep(now);
  const links = Array.from({ length: STEPS_AHEAD }, (_value, index) => {
    const step = first + index;
    return screenLink(
      deps.settings.PUBLIC_ORIGIN,
      code,
      version,
      screenText({ step, value: deps.ids.screenValue(code, step) }),
    );
  });
  return {
    from: toIso(first * SCREEN_STEP_MS),
    stepSeconds: SCREEN_STEP_MS / 1000,
    links,
    serverTime: toIso(now),
  };
}

/** Whether what a phone scanned was on the screen at that time; undefined when it was no screen of ours at all. */
export function judgeScreen(
  deps: Deps,
  code: string,
  text: string | undefined,
  at: number,
): 'fresh' | 'stale' | undefined {
  const reading = text === undefined ? undefined : readScreenText(text);
  if (reading === undefined || deps.ids.screenValue(code, reading.step) !== reading.value) return undefined;
  return isScreenStepFresh(reading.step, at) ? 'fresh' : 'stale';
}
