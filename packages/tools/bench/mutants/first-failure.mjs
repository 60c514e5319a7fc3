// For node:test: ends with 1 as soon as one test has failed. Whether a fault is noticed is known then, and a test that
// failed leaves its servers open: waiting for them took a minute a fault.
export default async function* firstFailure(events) {
  for await (const { type, data } of events) if (type === 'test:fail' && data.todo === undefined) process.exit(1);
}
