// Receives a subscription's events, and keeps each in a file, once.
//
//   HANDSLAG_SECRET=whsec_… node receive.mjs [port] [received.jsonl]
//
// An event may come twice. What is kept stands in the file before it is answered, so whoever is
// stopped in between is sent it again, and whoever has it knows it by its webhook-id.
import { existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { createServer } from "node:http";
import { HTTP } from "cloudevents";
import { Webhook } from "standardwebhooks";

const port = Number(process.argv[2] ?? 8070);
const file = process.argv[3] ?? "received.jsonl";
const webhook = new Webhook(process.env.HANDSLAG_SECRET);
const MOST_BYTES = 64 * 1024;

// A last line that was not written to its end was not answered either: it comes again.
const kept = existsSync(file) ? readFileSync(file, "utf8") : "";
const whole = kept.slice(0, kept.lastIndexOf("\n") + 1);
const log = openSync(file, "a");
ftruncateSync(log, Buffer.byteLength(whole));
const known = new Set(whole.split("\n").filter(Boolean).map((line) => JSON.parse(line).id));

/** The body, byte by byte as it was signed. */
async function read(request) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error("too long");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** What is to be answered. */
async function receive(request) {
  const body = await read(request);
  const id = request.headers["webhook-id"];
  try {
    webhook.verify(body, request.headers);
  } catch {
    return 401;
  }
  if (known.has(id)) {
    console.log(`again ${id}`);
    return 204;
  }
  const event = HTTP.toEvent({ headers: request.headers, body });
  event.validate();
  const line = { id, type: event.type, subject: event.subject, on: event.data.on };
  writeSync(log, `${JSON.stringify(line)}\n`);
  fsyncSync(log);
  known.add(id);
  console.log(`${event.type} ${id}`);
  return 204;
}

const server = createServer(async (request, response) => {
  try {
    response.writeHead(await receive(request)).end();
  } catch (error) {
    console.error(error.message);
    response.writeHead(400).end();
  }
});
server.listen(port, "127.0.0.1", () => console.log(`listening on ${port}`));
