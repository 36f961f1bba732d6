/** Brings a one-time password to a phone, as a text message or as a call that reads it out. It is the only way out for one: no answer and no log ever holds it. */
export interface OtpSender {
  send(phone: string, otp: string): Promise<void>;
}
