import * as z from 'zod';
import { COLOURS } from './colour.ts';

export const colourSchema = z.enum(COLOURS);
