import * as z from 'zod';

const LARGEST = 1_000_000_000;

/** Counts what was published or written one after the other; 0 stands for nothing yet. */
export const versionSchema = z.int().min(0).max(LARGEST);
