#!/usr/bin/awk -f
# Shows a test run without its passed tests, and writes the totals to the file named by "output".
/^ *Passed +[^:]/ && !/^ *Passed!/ { next }
/^ *(Total tests|Passed|Failed|Skipped): +[0-9]+ *$/ {
  count = $NF
  if ($1 == "Passed:") passed += count
  if ($1 == "Failed:") failed += count
  if ($1 == "Skipped:") skipped += count
  next
}
/^(Starting test execution|A total of 1 test files|Test Run Successful|Test run for|VSTest version| *Total time:|NUnit Adapter|Running all tests|   NUnit3TestExecutor)/ { next }
/^ *$/ { next }
{ print; fflush() }
END { print passed + 0, failed + 0, skipped + 0 > output }
