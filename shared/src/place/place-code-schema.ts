import { crockfordSchema } from '../text/id-schema.ts';
import { PLACE_CODE_LENGTH } from './place-code.ts';

export const placeCodeSchema = crockfordSchema(PLACE_CODE_LENGTH, 'not a place code');
