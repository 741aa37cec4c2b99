/** Whether mails are kept in a mail server of our own: in development, unless another one is named. */
export const hasOwnMailbox = (env: NodeJS.ProcessEnv): boolean =>
  !env['SMTP_URL'] && (env['NODE_ENV'] ?? 'development') !== 'production';
