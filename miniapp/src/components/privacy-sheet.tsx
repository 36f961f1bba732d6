import { Button as TaroButton } from '@tarojs/components';
import { answerPrivacyRequests, usePrivacyRequested } from '../core/privacy/privacy-requests';
import { useWords } from '../core/settings/use-words';
import { openPrivacyPolicy } from '../platform/privacy';
import { AGREE_BUTTON } from '../platform/privacy.types';
import { Button } from './button';
import { buttonClass } from './button.types';
import { Box } from './element';
import './privacy-sheet.scss';

/** Asks once, at the foot of the page, before anything personal is read. Whoever says no goes on without it. */
export function PrivacySheet() {
  const words = useWords().privacy;
  if (!usePrivacyRequested()) return null;
  return (
    <Box className="hc-privacy" role="dialog" label={words.title}>
      <Box className="hc-privacy__title">{words.title}</Box>
      <Box className="hc-lead">{words.text}</Box>
      <Box className="hc-stack">
        <Button kind="quiet" onPress={openPrivacyPolicy}>
          {words.read}
        </Button>
        <TaroButton
          id={AGREE_BUTTON}
          className={buttonClass({})}
          hoverClass="hc-button--pressed"
          openType="agreePrivacyAuthorization"
          onAgreePrivacyAuthorization={() => answerPrivacyRequests(true)}
        >
          {words.agree}
        </TaroButton>
        <Button kind="secondary" onPress={() => answerPrivacyRequests(false)}>
          {words.refuse}
        </Button>
      </Box>
    </Box>
  );
}
