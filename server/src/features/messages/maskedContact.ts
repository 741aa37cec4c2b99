/** 138****1234, w***@example.com; empty stays empty. */
export function maskedContact(contact: string): string {
  if (/^\d{11}$/u.test(contact)) return `${contact.slice(0, 3)}****${contact.slice(-4)}`;
  return contact.replace(/^(.).*(?=@)/u, '$1***');
}
