// Makes calls of the official client, one a line: {"call": "Metrics.mrr", "args": [...]} in, {"value": ...} or {"fault": ...} out.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const ChartMogul = createRequire(import.meta.url)('chartmogul-node');
const config = new ChartMogul.Config(process.env.API_KEY, process.env.API_BASE);
config.retries = Number(process.env.RETRIES);

for await (const line of createInterface({ input: process.stdin })) {
  const { call, args } = JSON.parse(line);
  const path = call.split('.');
  const owner = path.slice(0, -1).reduce((at, name) => at[name], ChartMogul);
  let answer;
  try {
    answer = { value: (await owner[path.at(-1)](config, ...args)) ?? null };
  } catch (fault) {
    answer = { fault: { name: fault.name, status: fault.httpStatus ?? fault.status ?? 0, message: fault.message, body: fault.response?.body ?? null } };
  }

  process.stdout.write(JSON.stringify(answer) + '\n');
}
