/** As a `ref`: the element takes the focus when it appears (a dialogue's first field). Kept the same, so it happens once. */
export function focusFirst(element: { focus: () => void } | null): void {
  element?.focus();
}
