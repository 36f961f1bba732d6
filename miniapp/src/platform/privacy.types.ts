/** Something personal that the super-app holds back until the user has agreed to the privacy policy, or has not. */
export interface PrivacyRequest {
  /** To be called once the button {@link AGREE_BUTTON} was touched: the super-app checks that. */
  agree(): void;
  refuse(): void;
}

/** The id of the button by which the user agrees. */
export const AGREE_BUTTON = 'agree-to-privacy';
