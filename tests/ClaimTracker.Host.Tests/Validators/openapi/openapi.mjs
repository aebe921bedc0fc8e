// Reads { "document", "answers": [{ "path", "method", "status", "mediaType", "body" }] } from standard input and writes what is wrong, one string each:
// with the document itself, with its examples, and with the answers where they are not what the document says.
import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const { document, answers } = JSON.parse(readFileSync(0, "utf8"));
const problems = [];

const report = await new Validator().validate(structuredClone(document));
if (!report.valid) {
  problems.push(`the document: ${JSON.stringify(report.errors)}`);
}

const ajv = addFormats(new Ajv2020({ allErrors: true, strict: false }));
// Formats that say how wide a number is.
for (const format of ["int32", "int64", "double", "float"]) {
  ajv.addFormat(format, true);
}
ajv.addSchema(document, "document");

function check(pointer, value, name) {
  const validate = ajv.getSchema(`document#${pointer}`) ?? ajv.compile({ $ref: `document#${pointer}` });
  if (!validate(value)) {
    problems.push(`${name}: ${ajv.errorsText(validate.errors)}`);
  }
}

const escape = (part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));
const pointerTo = (...parts) => parts.map((part) => `/${escape(part)}`).join("");

for (const [path, methods] of Object.entries(document.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    for (const [index, parameter] of (operation.parameters ?? []).entries()) {
      check(pointerTo("paths", path, method, "parameters", String(index), "schema"), parameter.example, `example of ${parameter.name} of ${path}`);
    }
    for (const [status, response] of Object.entries(operation.responses)) {
      for (const [mediaType, media] of Object.entries(response.content ?? {})) {
        if (status.startsWith("2")) {
          check(pointerTo("paths", path, method, "responses", status, "content", mediaType, "schema"), media.example, `example of ${status} of ${path}`);
        }
      }
    }
    const body = operation.requestBody?.content?.["application/json"];
    if (body) {
      check(pointerTo("paths", path, method, "requestBody", "content", "application/json", "schema"), body.example, `example of the body of ${path}`);
    }
  }
}

for (const answer of answers) {
  const response = document.paths[answer.path]?.[answer.method]?.responses?.[String(answer.status)];
  if (!response?.content?.[answer.mediaType]) {
    problems.push(`${answer.method} ${answer.path}: ${answer.status} ${answer.mediaType} is not in the document`);
    continue;
  }
  check(
    pointerTo("paths", answer.path, answer.method, "responses", String(answer.status), "content", answer.mediaType, "schema"),
    answer.body,
    `${answer.method} ${answer.path}, ${answer.status}`,
  );
}

process.stdout.write(JSON.stringify(problems));
