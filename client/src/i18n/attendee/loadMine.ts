import { i18n } from '../index.ts';
import { account as accountEn } from './en/account.ts';
import { registration as registrationEn } from './en/registration.ts';
import { account } from './zh/account.ts';
import { registration } from './zh/registration.ts';

/** Words of registering and of what is mine. Importing this file adds them; they stay out of what every viewer fetches. */
const mine = { account, registration };
i18n.addResourceBundle('zh', 'attendee', mine, true);
i18n.addResourceBundle('en', 'attendee', { account: accountEn, registration: registrationEn }, true);

export type MineWords = typeof mine;
