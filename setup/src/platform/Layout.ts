/** Everything the product's processes are told. Addresses are without a trailing slash. */
export interface Layout {
  readonly node: string;
  readonly host: string;
  readonly publicUrl: string;
  readonly mediaUrl: string;
  /** Origins that may talk to the media node, the server's own first. */
  readonly origins: readonly string[];
  readonly serverPort: number;
  readonly mediaPort: number;
  readonly jobsPort: number;
  /** Development's mail server of our own; null: mails go to `smtpUrl`, or nowhere. */
  readonly mailboxPort: number | null;
  /** Empty: none. */
  readonly smtpUrl: string;
  /** First UDP and TCP port for pictures and sound, one a worker. */
  readonly rtcPort: number;
  readonly mongodbUri: string;
  readonly redisUrl: string;
  readonly secretKey: string;
  readonly workerBin: string;
  readonly ffmpegBin: string;
  readonly clientDist: string;
  /** HLS segments and recordings, shared by media, server and jobs. */
  readonly hlsFolder: string;
  /** Logs of each process, `<name>.log`. */
  readonly logFolder: string;
  readonly env: NodeJS.ProcessEnv;
}
