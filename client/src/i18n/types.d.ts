import type { MineWords } from './attendee/loadMine.ts';
import type { zh as attendee } from './attendee/zh.ts';
import type { zh as console } from './console/zh.ts';
import type { zh as meetings } from './meetings/zh.ts';
import type { zh as replay } from './replay/zh.ts';
import type { zh as studio } from './studio/zh.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'attendee';
    resources: {
      attendee: typeof attendee & MineWords & typeof meetings & typeof replay;
      studio: typeof studio;
      console: typeof console;
    };
  }
}
