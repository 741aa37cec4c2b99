export { FolderStore } from './FolderStore.ts';
export { S3Store, type S3Settings } from './S3Store.ts';
export type { ByteRange, OpenedFile, Store, StoredFile } from './Store.ts';
export { storageSettings, storesOf, type Stores } from './stores.ts';
export { copyFolder } from './copyFolder.ts';
