// Judges JSON values by the schemas of an OpenAPI 3.1 document, with ajv.
// Reads one JSON object from stdin: { document, cases: [{ pointer, isClosed, value }] }.
// Prints one JSON array to stdout: null for a value that fits, otherwise ajv's first reasons.
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { text } from 'node:stream/consumers';

const { document, cases } = JSON.parse(await text(process.stdin));

const open = validator(document);
const closed = validator(close(structuredClone(document)));
const verdicts = cases.map(({ pointer, isClosed, value }) => {
  const validate = (isClosed ? closed : open).getSchema(`discord${pointer}`);
  return validate(value) ? null : JSON.stringify(validate.errors.slice(0, 3));
});
process.stdout.write(JSON.stringify(verdicts));

function validator(root) {
  const ajv = new Ajv2020({ strict: false, allErrors: false, logger: false });
  addFormats.default(ajv);
  ajv.addFormat('snowflake', (digits) => /^\d+$/.test(digits) && BigInt(digits) < 2n ** 64n);
  ajv.addFormat('nonce', true);
  ajv.addSchema(root, 'discord');
  return ajv;
}

// An object may hold only what some schema about it names. 2020-12 has a keyword for that which sees through allOf and unions;
// the parts of an allOf must not have it, or each would refuse the fields of the others.
function close(root) {
  const parts = new Set();
  visit(root, (schema) => {
    if (schema.allOf) {
      // A copy of its own, for elsewhere the same schema stands alone.
      schema.allOf = schema.allOf.map((part) => (part.$ref ? structuredClone(resolve(root, part.$ref)) : part));
      schema.allOf.forEach((part) => parts.add(part));
    }
  });
  visit(root, (schema) => {
    const namesFields = schema.properties ?? schema.allOf;
    if (namesFields && schema.additionalProperties === undefined && !parts.has(schema)) {
      schema.unevaluatedProperties = false;
    }
  });
  return root;
}

function visit(node, action) {
  if (node === null || typeof node !== 'object') {
    return;
  }
  // A field that is called "properties" would look like a schema; Discord has none.
  if (!Array.isArray(node) && (isMap(node.properties) || Array.isArray(node.allOf))) {
    action(node);
  }
  Object.values(node).forEach((child) => visit(child, action));
}

function isMap(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function resolve(root, pointer) {
  return pointer
    .split('/')
    .slice(1)
    .reduce((place, token) => place[token.replaceAll('~1', '/').replaceAll('~0', '~')], root);
}
