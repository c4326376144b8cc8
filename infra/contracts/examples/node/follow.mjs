// Follows what happens in a tenant, page by page, and keeps a register of it in a file.
//
//   HANDSLAG_API=http://127.0.0.1:8080/api HANDSLAG_TOKEN=… node follow.mjs [register.json]
//
// The cursor stands in the same file as the register, and both are written at once: wherever this is
// stopped, it goes on where it was. Nothing is missed, and nothing is done twice.
import { open, readFile, rename } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

const api = process.env.HANDSLAG_API;
const file = process.argv[2] ?? "register.json";

/** Here your system asks its identity provider: a token lasts for minutes only. */
async function token() {
  return process.env.HANDSLAG_TOKEN;
}

/** What your system does with an event. This one remembers what happened to whom, by the event's id. */
function apply(register, event) {
  register.received++;
  switch (event.type) {
    case "org.handslag.subject.erased.v1":
      // A person had their data erased: whatever is kept under this subject goes.
      for (const [id, kept] of Object.entries(register.events)) {
        if (kept.subject === event.subject) delete register.events[id];
      }
      break;
    case "org.handslag.event.withdrawn.v1":
      delete register.events[event.corrects];
      break;
    default:
      if (event.corrects) delete register.events[event.corrects];
      register.events[event.id] = { type: event.type, subject: event.subject, on: event.data.on };
  }
}

async function load() {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    return { cursor: null, received: 0, events: {} };
  }
}

/** All or nothing: the new file takes the old one's place when it is whole and on the disk. */
async function save(register) {
  const next = await open(`${file}.new`, "w");
  try {
    await next.writeFile(JSON.stringify(register));
    await next.sync();
  } finally {
    await next.close();
  }
  await rename(`${file}.new`, file);
}

/** What comes after the cursor; where there is nothing, the platform waits for half a minute. */
async function ask(cursor) {
  const query = new URLSearchParams({ limit: "500", timeout: "30000" });
  if (cursor) query.set("after", cursor);
  const answer = await fetch(`${api}/events?${query}`, {
    headers: { Authorization: `Bearer ${await token()}` },
    signal: AbortSignal.timeout(60_000),
  });
  return { answer, body: await answer.text() };
}

const register = await load();
for (;;) {
  let asked;
  try {
    asked = await ask(register.cursor);
  } catch (error) {
    console.error(`nobody answers: ${error.message}`);
    await wait(5_000);
    continue;
  }
  const { answer, body } = asked;
  if (answer.status === 410) {
    // We were away for longer than events are kept. What is told again is known by its id; what
    // happened in between and is not told any more must be fetched from the rest of the API.
    console.error("cursor-gone: begins again with the oldest that is kept");
    register.cursor = null;
    continue;
  }
  if (answer.status === 429 || answer.status >= 500) {
    const seconds = Number(answer.headers.get("Retry-After")) || 5;
    console.error(`${answer.status}: comes again in ${seconds} s`);
    await wait(seconds * 1_000);
    continue;
  }
  if (!answer.ok) throw new Error(`${answer.status} ${body}`);
  const events = JSON.parse(body);
  for (const event of events) apply(register, event);
  register.cursor = answer.headers.get("Handslag-Cursor");
  await save(register);
  for (const event of events) console.log(`${event.type} ${event.id}`);
}
