#!/usr/bin/env node
import { main } from '@sen/doctor/command';

try {
  process.exitCode = await main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
} catch (error) {
  // Its message may hold an address with a password in it.
  process.stderr.write(`sen: ${error instanceof Error ? error.name : 'error'}\n`);
  process.exitCode = 2;
}
