import { checkInAddress } from '@health-code/shared/place/poster-link';

export interface OpenPosterLink {
  /** As the link has it; the page explains every kind of wrong code. */
  readonly code: string;
  /** What a screen at the door shows beside its code. */
  readonly screen: string | undefined;
}

/** The page of the web app that a poster's link leads to. */
export async function openPosterLink({ code, screen }: OpenPosterLink): Promise<string> {
  return checkInAddress(code, screen);
}
