// Reads an array of {secret, headers, body}; prints for each, as an array of JSON, what the library of Standard Webhooks says: "ok" and the
// type of the event, or why it refuses. It refuses a time that is five minutes away from this machine's clock.
import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';

const verdicts = JSON.parse(readFileSync(0, 'utf8')).map(({ secret, headers, body }) => {
  try {
    return `ok ${new Webhook(secret).verify(body, headers).type}`;
  } catch (refusal) {
    return refusal.message;
  }
});
console.log(JSON.stringify(verdicts));
