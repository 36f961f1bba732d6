import type { EpochMs } from '../time/shanghai.ts';

/**
 * A screen at a door shows the poster's link with a value that changes every 30 s: step number and eight characters of a
 * keyed hash, which only the server can make and check. A forwarded picture of it is worth nothing a minute later.
 */
export const SCREEN_STEP_MS = 30_000;
export const SCREEN_VALUE_LENGTH = 8;

export interface ScreenReading {
  readonly step: number;
  readonly value: string;
}

/** The step of an instant, counted from 1970. */
export function screenStep(at: EpochMs): number {
  return Math.floor(at / SCREEN_STEP_MS);
}

export function screenText({ step, value }: ScreenReading): string {
  return `${step.toString(36)}.${value}`;
}

/** What a scanned link said; undefined when it is none of a screen. */
export function readScreenText(text: string): ScreenReading | undefined {
  const match = /^([0-9a-z]{1,10})\.([0-9A-HJKMNP-TV-Z]{8})$/.exec(text);
  return match === null ? undefined : { step: Number.parseInt(match[1] as string, 36), value: match[2] as string };
}

/** Whether a step may still be scanned: the one of now and the one before it, for whoever raised the phone in time. */
export function isScreenStepFresh(step: number, at: EpochMs): boolean {
  const now = screenStep(at);
  return step === now || step === now - 1;
}
