/** The second step of staff. */
export const secondStep = {
  title: 'Second step',
  code: 'Code of your authenticator',
  codeHint: 'Open your authenticator app and enter the present 6 digits',
  codeProblem: 'Please enter 6 digits',
  recovery: 'Recovery code',
  recoveryHint: 'One of the 10-character codes you kept; each is good once',
  recoveryProblem: 'Please enter the 10 characters of a recovery code',
  useRecovery: 'No phone at hand? Use a recovery code',
  useCode: 'Use the authenticator instead',
  restart: 'Another account',
  enrolTitle: 'Set up your authenticator',
  enrolIntro:
    'Staff accounts need a second step. Scan this code with an authenticator app (such as Microsoft Authenticator or FreeOTP).',
  qrAlt: 'QR code for the authenticator',
  qrProblem: 'The QR code cannot be shown. Please enter the key by hand',
  byHand: 'Cannot scan? Enter the key by hand',
  copy: 'Copy',
  copied: 'Copied',
  copyProblem: 'It cannot be copied. Please select it by hand',
  enrol: 'Confirm',
  codesTitle: 'Keep your recovery codes',
  codesIntro:
    'They sign you in when your phone is lost; each is good once. Print or write them down: they are not shown again.',
  codesLabel: 'Recovery codes',
  kept: 'I have kept my recovery codes',
  enter: 'Open the console',
};
