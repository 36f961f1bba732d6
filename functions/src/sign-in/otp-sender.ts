/** Brings a one-time password to a phone. It is the only way out for one: no answer and no log ever holds it. */
export interface OtpSender {
  send(phone: string, otp: string): Promise<void>;
}
