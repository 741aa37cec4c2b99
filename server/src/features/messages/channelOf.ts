/** Which way a contact is reached. */
export const channelOf = (contact: string): 'sms' | 'mail' => (contact.includes('@') ? 'mail' : 'sms');
