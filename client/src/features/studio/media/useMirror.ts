import { useState } from 'react';

export interface Mirror {
  isOn: boolean;
  toggle: () => void;
}

const place = 'studio.mirror';

/** Whether I see myself as in a mirror, as people are used to; viewers never do. Remembered in this browser. */
export function useMirror(): Mirror {
  const [isOn, setOn] = useState(read);
  const toggle = (): void => {
    setOn(!isOn);
    try {
      localStorage.setItem(place, isOn ? 'off' : 'on');
    } catch {
      // Storage may be forbidden: the choice lasts as long as the page.
    }
  };
  return { isOn, toggle };
}

function read(): boolean {
  try {
    return localStorage.getItem(place) !== 'off';
  } catch {
    return true;
  }
}
