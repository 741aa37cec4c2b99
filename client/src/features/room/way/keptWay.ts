import { ViewerPath } from '@jingqi/contract';

const key = 'jingqi.way';

/** What the viewer chose in this tab; undefined: nothing. */
export function readWay(): ViewerPath | undefined {
  try {
    return ViewerPath.safeParse(sessionStorage.getItem(key)).data;
  } catch {
    return undefined;
  }
}

export function keepWay(path: ViewerPath): void {
  try {
    sessionStorage.setItem(key, path);
  } catch {
    // Where storage is forbidden, the choice lives as long as the page.
  }
}
