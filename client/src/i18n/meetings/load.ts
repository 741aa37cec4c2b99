import { i18n } from '../index.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Importing this file adds the words of meetings to those of the attendee pages; who only watches does not fetch them. */
i18n.addResourceBundle('zh', 'attendee', zh, true);
i18n.addResourceBundle('en', 'attendee', en, true);
