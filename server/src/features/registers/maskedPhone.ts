/** 138****5678, 010-****5678, 400-***-5678: the first three digits and the last four stay, of short numbers the last two. */
export function maskedPhone(phone: string): string {
  const digits = phone.replace(/\D/gu, '').length;
  let at = 0;
  return phone.replace(/\d/gu, (digit) => {
    at += 1;
    const isShown = digits < 9 ? at > digits - 2 : at <= 3 || at > digits - 4;
    return isShown ? digit : '*';
  });
}
