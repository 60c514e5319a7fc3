// The words a browser test finds in the page: as much of mocha as we use.
interface TestContext {
  timeout(milliseconds: number): this;
  skip(): never;
}

type Step = (this: TestContext) => void | Promise<void>;

interface Describe {
  (name: string, body: (this: TestContext) => void): void;
  only: Describe;
  skip: Describe;
}

interface It {
  (name: string, step?: Step): TestContext;
  only: It;
  skip: It;
}

declare global {
  const describe: Describe;
  const it: It;
  function before(step: Step): void;
  function beforeEach(step: Step): void;
  function after(step: Step): void;
  function afterEach(step: Step): void;
}

export {};
