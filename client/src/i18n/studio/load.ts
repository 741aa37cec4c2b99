import { i18n } from '../index.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Importing this file adds the words of the studio (namespace `studio`); they stay out of the attendees' script. */
i18n.addResourceBundle('zh', 'studio', zh);
i18n.addResourceBundle('en', 'studio', en);
