import type { PlaceId } from '@health-code/shared/place/place';
import { screenLink } from '@health-code/shared/place/poster-link';
import { SCREEN_STEP_MS, screenStep, screenText } from '@health-code/shared/place/screen-code';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { getEntrance } from './get-entrance.ts';
import { getPlaceFor } from './get-place-for.ts';
import { requireActive } from './require-active.ts';
import { noteScreen } from './screen-at-entrance.ts';

export interface GetScreen extends Call {
  readonly placeId: PlaceId;
  readonly entranceId: string;
}

export interface ScreenLinks {
  readonly from: string;
  readonly stepSeconds: number;
  readonly links: string[];
  readonly serverTime: string;
}

/** Two hours: a tablet that loses the network goes on for so long. */
const STEPS_AHEAD = 240;

/** What a screen at an entrance shows, step by step. From then on its poster alone proves nothing. Throws PLACE.NOT_FOUND, ENTRANCE.NOT_FOUND, and the place's own state. */
export async function getScreen(
  deps: Needs<'ids' | 'settings', 'places' | 'gates'>,
  { caller, placeId, entranceId, now }: GetScreen,
): Promise<ScreenLinks> {
  const place = await getPlaceFor(deps, caller, 'place.run', placeId);
  requireActive(place);
  const { code, version } = getEntrance(place, entranceId);
  await noteScreen(deps, code, now);
  const first = screenStep(now);
  const linkAt = (step: number) =>
    screenLink(
      deps.settings.PUBLIC_ORIGIN,
      code,
      version,
      screenText({ step, value: deps.ids.screenValue(code, step) }),
    );
  return {
    from: toIso(first * SCREEN_STEP_MS),
    stepSeconds: SCREEN_STEP_MS / 1000,
    links: Array.from({ length: STEPS_AHEAD }, (_value, index) => linkAt(first + index)),
    serverTime: toIso(now),
  };
}
