import { i18n } from '../index.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Importing this file adds the words of the replay to those of the attendee pages. */
i18n.addResourceBundle('zh', 'attendee', zh, true);
i18n.addResourceBundle('en', 'attendee', en, true);
