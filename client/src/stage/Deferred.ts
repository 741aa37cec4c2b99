/** A promise that is settled from outside. (Promise.withResolvers is missing in browsers that people still have.) */
export class Deferred<T> {
  resolve: (value: T) => void = () => undefined;
  reject: (reason: Error) => void = () => undefined;
  readonly promise = new Promise<T>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });
}
