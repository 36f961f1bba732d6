import * as z from 'zod';
import { idSchema } from '../text/id-schema.ts';
import { lineSchema } from '../text/line.ts';

export const sessionIdSchema = idSchema('a session id');

export const MAX_DEVICE_LENGTH = 40;
/** What the app calls the device, such as "iPhone · 微信": enough for its owner to know it again, and nothing that tells it from others of its kind. */
export const deviceSchema = lineSchema(MAX_DEVICE_LENGTH);

/** A device on which an account is signed in, as the account sees it. */
export const sessionSchema = z.strictObject({
  sessionId: sessionIdSchema,
  device: z.string().nullable(),
  createdAt: z.iso.datetime(),
  lastUsedOn: z.iso.date(),
  isThis: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;

/** Longer than any token that there was: what is longer is no token, and nobody reads it. */
const MAX_TOKEN_LENGTH = 200;
export const refreshTokenSchema = z.string().min(1).max(MAX_TOKEN_LENGTH);

/** What a session is used by: an access token for minutes, and a refresh token that is exchanged for the next of both. */
export const sessionTokensSchema = z.strictObject({
  accountId: z.string(),
  sessionId: sessionIdSchema,
  accessToken: z.string(),
  accessExpiresAt: z.iso.datetime(),
  refreshToken: z.string(),
  serverTime: z.iso.datetime(),
});
export type SessionTokens = z.infer<typeof sessionTokensSchema>;
