import { z } from 'zod';

/** What a media node is doing about HLS of a stage. noPicture: nobody on air shows one that can be copied (H264). */
export const PackagingState = z.enum(['off', 'running', 'noPicture', 'noSpace', 'failing']);
export type PackagingState = z.infer<typeof PackagingState>;
