// Reads what to evaluate from a file of JSON and prints how often a second of processor time feelin does it, a line
// each: {"name":"...","rate":123.4}. An answer that is not the expected one ends the program.
import { readFileSync } from 'node:fs';
import { evaluate, unaryTest } from 'feelin';

const { seconds, jobs } = JSON.parse(readFileSync(process.argv[2], 'utf8'));

function expression({ text, context }) {
  return evaluate(text, context).value;
}

// feelin has no tables: the rules' tests one after the other until one is hit, and then its output.
function table({ rules, context }) {
  const inside = { ...context, '?': context.amount };
  for (const rule of rules) {
    if (unaryTest(rule.test, inside).value === true) return evaluate(rule.output, context).value;
  }
  return null;
}

function rateOf(job) {
  const once = job.rules ? table : expression;
  const found = JSON.stringify(once(job));
  if (found !== JSON.stringify(job.expected)) throw new Error(`${job.name}: ${found} instead of ${JSON.stringify(job.expected)}`);
  let done = 0;
  let spent = 0;
  for (let round = 1; spent < seconds * 1e6; round *= 2) {
    const begin = process.cpuUsage();
    for (let i = 0; i < round; ++i) once(job);
    const used = process.cpuUsage(begin);
    done = round;
    spent = used.user + used.system;
  }
  return done / (spent / 1e6);
}

for (const job of jobs) console.log(JSON.stringify({ name: job.name, rate: rateOf(job) }));
