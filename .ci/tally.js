// Reads vitest's JSON report and prints, as the last line, how many tests passed and failed.
// A test file that could not be loaded, a skipped test and a failed stage before the tests count as failed:
// nothing that was not shown to hold is passed over.
import { readFileSync } from "node:fs";

const [file, stages, vitestCode] = process.argv.slice(2);
let passed = 0;
let failed = Number(stages);
try {
  const report = JSON.parse(readFileSync(file, "utf8"));
  for (const {
    name,
    status,
    message,
    assertionResults,
  } of report.testResults) {
    for (const test of assertionResults) {
      if (test.status === "passed") passed += 1;
      else {
        failed += 1;
        if (test.status !== "failed")
          console.log(`${test.status}: ${test.fullName}`);
      }
    }
    if (
      status === "failed" &&
      !assertionResults.some((test) => test.status === "failed")
    ) {
      failed += 1;
      console.log(`not run: ${name} ${message.split("\n")[0]}`);
    }
  }
} catch (error) {
  console.log(`no report from the tests: ${error.message}`);
  failed += 1;
}
// Errors outside any test (an unhandled rejection, say) fail the run without failing a test.
if (failed === 0 && vitestCode !== "0") failed = 1;
if (passed === 0 && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
