import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { internationalPhone } from '@health-code/shared/identity/phone-number';
import type { OtpSender } from './otp-sender.ts';

/** Sends by Amazon SNS. Transactional messages are delivered at the highest priority. */
export function createSnsOtpSender(): OtpSender {
  const client = new SNSClient();
  return {
    send: async (phone, otp) => {
      await client.send(
        new PublishCommand({
          PhoneNumber: internationalPhone(phone),
          Message: `【健康码】验证码 ${otp}，5 分钟内有效。请勿告诉他人。Health Code: ${otp}`,
          MessageAttributes: {
            'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
          },
        }),
      );
    },
  };
}
