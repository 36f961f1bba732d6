import { describe, expect, it } from 'vitest';
import { readOneTimePassword } from './one-time-password.ts';

describe('a one-time password', () => {
  it.each([
    ['598083', '598083'],
    [' 598083', '598083'],
    ['598083 ', '598083'],
    ['598 083', '598083'],
    ['598-083', '598083'],
    ['５９８０８３', '598083'],
    ['\u200E598083\u200B', '598083'],
    ['【健康码】验证码598083，5分钟内有效', '598083'],
    ['【健康码】您的验证码是：598083，10 分钟内有效。如非本人操作，请致电 12345。', '598083'],
    ['Your Health Code is 598083. Do not share it.', '598083'],
    ['598083 (598083)', '598083'],
    ['５９８０', '5980'],
    ['', ''],
    ['abc', ''],
    ['1234567', '1234567'],
    ['123456 654321', '123456654321'],
  ])('of %j is %j', (text, otp) => {
    expect(readOneTimePassword(text)).toBe(otp);
  });
});
