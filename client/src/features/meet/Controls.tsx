import { MessageSquare, PhoneOff, ScreenShare, ScreenShareOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Extras } from './Extras.tsx';
import { useMeet } from './MeetContext.ts';
import { Toggle, Toggles } from './Toggles.tsx';

interface Props {
  unread: number;
  isChatOpen: boolean;
  onChat: () => void;
}

/** Everything in reach of one thumb. */
export function Controls({ unread, isChatOpen, onChat }: Props) {
  return (
    <div className="meet__controls">
      <Extras />
      <div className="meet__bar">
        <Toggles />
        <Share />
        <ChatButton unread={unread} isChatOpen={isChatOpen} onChat={onChat} />
        <Leave />
      </div>
    </div>
  );
}

function Share() {
  const { t } = useTranslation();
  const { screen, stage } = useMeet().media;
  if (!screen.isPossible || !stage.publishRights.includes('screen')) return null;
  const isOn = screen.track !== null;
  return (
    <Toggle
      icon={isOn ? ScreenShareOff : ScreenShare}
      label={isOn ? t('meet.stopShare') : t('meet.share')}
      isPressed={isOn}
      onPress={() => void screen.toggle()}
      testId="meet-share"
    />
  );
}

function ChatButton({ unread, isChatOpen, onChat }: Props) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="meet-control meet-control--chat"
      aria-expanded={isChatOpen}
      onClick={onChat}
      data-testid="meet-chat-open"
    >
      <MessageSquare aria-hidden size={22} />
      <span>{t('meet.chat.title')}</span>
      {unread > 0 && (
        <span className="meet-control__unread tabular" data-testid="meet-unread">
          <span aria-hidden>{unread}</span>
          <span className="visually-hidden">{t('meet.chat.unread', { count: unread })}</span>
        </span>
      )}
    </button>
  );
}

function Leave() {
  const { t } = useTranslation();
  const { leave } = useMeet();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className="meet-control meet-control--leave"
        onClick={() => setAsking(true)}
        data-testid="meet-leave"
      >
        <PhoneOff aria-hidden size={22} />
        <span>{t('meet.leave')}</span>
      </button>
      <Dialog title={t('meet.leaveTitle')} open={isAsking} onClose={() => setAsking(false)}>
        <p>{t('meet.leaveBody')}</p>
        <Button kind="danger" wide onClick={leave} data-testid="meet-leave-confirm">
          {t('meet.leaveConfirm')}
        </Button>
        <Button wide onClick={() => setAsking(false)}>
          {t('meet.stay')}
        </Button>
      </Dialog>
    </>
  );
}
