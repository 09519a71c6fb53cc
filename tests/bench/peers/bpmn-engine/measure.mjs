// How many cases of each model bpmn-engine plays a second, one after the other, in memory: nothing is kept.
// usage: node measure.mjs SECONDS FOLDER NAME...
import { readFileSync } from 'node:fs';
import { EventEmitter } from 'node:events';
import { Engine } from 'bpmn-engine';

const { default: BpmnModdle } = await import('bpmn-moddle').then((m) => ({ default: m.default ?? m.BpmnModdle }));
const { Serializer, TypeResolver } = await import('moddle-context-serializer');
const elements = await import('bpmn-elements');

// The model in the engine's own words: JavaScript for FEEL, functions for jobs. It is read once.
function inItsWords(xml) {
  return xml
    .replace(/<conditionExpression[^>]*>\s*=\s*([^<]*)<\/conditionExpression>/g, (_, condition) => {
      const test = condition.replace(/\b(n|amount)\b/, 'this.environment.output.$1');
      return `<conditionExpression xsi:type="tFormalExpression" language="javascript">next(null, ${test})</conditionExpression>`;
    })
    .replace(/implementation="(\w+)"/g, 'implementation="${environment.services.$1}"');
}

async function read(file) {
  const moddle = new BpmnModdle();
  const source = await moddle.fromXML(inItsWords(readFileSync(file, 'utf8')));
  return Serializer(source, TypeResolver(elements));
}

function play(sourceContext) {
  return new Promise((done, failed) => {
    let output;
    const services = {
      noop: (_scope, next) => next(),
      inc: (_scope, next) => {
        output.n += 1;
        next();
      },
    };
    const listener = new EventEmitter();
    listener.on('activity.wait', (activity) => {
      output.amount = 50;
      activity.signal();
    });
    const engine = new Engine({ name: 'bench', sourceContext, services });
    listener.once('activity.enter', (activity) => {
      output = activity.environment.output;
      output.n = 0;
    });
    engine.once('error', failed);
    engine.once('end', () => done(output));
    engine.execute({ listener }).catch(failed);
  });
}

const [seconds, folder, ...names] = process.argv.slice(2);
for (const name of names) {
  const context = await read(`${folder}/${name}.bpmn`);
  const output = await play(context);
  if (name === 'w3_exc' && output.n !== 10) throw new Error(`${name} ends with n = ${output.n}`);
  const begin = process.cpuUsage();
  const spent = () => {
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1e6;
  };
  let cases = 0;
  for (; spent() < Number(seconds); ++cases) await play(context);
  console.log(JSON.stringify({ name, rate: cases / spent() }));
}
