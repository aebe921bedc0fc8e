// Reads documents as JSON from standard input, [{ "kind", "name", "text" }], and writes what is wrong with each, [{ "name", "problem" }].
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { HtmlValidate } from "html-validate";
import ts from "typescript";

const html = new HtmlValidate({ extends: ["html-validate:standard", "html-validate:a11y"] });

const checks = {
  async html(text) {
    const report = await html.validateString(text);
    return report.results.flatMap((result) =>
      result.messages.map((message) => `${message.ruleId} at ${message.line}:${message.column}: ${message.message}`),
    );
  },

  // RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have.
  atom(text) {
    const feed = parseAtomFeed(text);
    return [
      ...missing(feed, "feed", ["id", "title", "updated"]),
      ...(feed.entries ?? []).flatMap((entry) => missing(entry, `entry ${entry.id}`, ["id", "title", "updated", "links"])),
      ...dates([feed, ...(feed.entries ?? [])], ["updated", "published"]),
      ...twice((feed.entries ?? []).map((entry) => entry.id)),
    ];
  },

  // jsonfeed.org, version 1.1.
  jsonfeed(text) {
    const feed = parseJsonFeed(text);
    const items = feed.items ?? [];
    return [
      ...missing(feed, "feed", ["title", "items"]),
      ...(JSON.parse(text).version === "https://jsonfeed.org/version/1.1" ? [] : ["version: not that of JSON Feed 1.1"]),
      ...items.flatMap((item) => missing(item, `item ${item.id}`, ["id", "url"])),
      ...items.filter((item) => !item.content_text && !item.content_html).map((item) => `item ${item.id}: no content`),
      ...dates(items, ["date_published", "date_modified"]),
      ...twice(items.map((item) => item.id)),
    ];
  },

  // schema.org's vocabulary as types: a property that the type does not have, or of another type, is a mistake.
  claimreview: (text) => vocabulary(text, "WithContext<ClaimReview>"),
  datafeed: (text) => vocabulary(text, "WithContext<DataFeed>"),
};

function missing(thing, name, fields) {
  return fields.filter((field) => thing?.[field] === undefined).map((field) => `${name}: no ${field}`);
}

function dates(things, fields) {
  return things.flatMap((thing) =>
    fields
      .filter((field) => thing[field] !== undefined && Number.isNaN(Date.parse(thing[field])))
      .map((field) => `${field}: '${thing[field]}' is no date`),
  );
}

function twice(ids) {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is there twice`);
}

// JSON-LD lets any node name its context again, which the types know of the outermost alone.
function withoutInnerContext(thing, isOutermost = true) {
  if (Array.isArray(thing)) return thing.map((one) => withoutInnerContext(one, false));
  if (thing === null || typeof thing !== "object") return thing;
  return Object.fromEntries(
    Object.entries(thing)
      .filter(([name]) => isOutermost || name !== "@context")
      .map(([name, value]) => [name, withoutInnerContext(value, false)]),
  );
}

function vocabulary(text, type) {
  const name = path.resolve("checked.ts");
  const source = `import type { ClaimReview, DataFeed, WithContext } from "schema-dts";\nexport const it: ${type} = ${JSON.stringify(withoutInnerContext(JSON.parse(text)))};\n`;
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (file, version) =>
    file === name ? ts.createSourceFile(file, source, version) : getSourceFile(file, version);
  host.fileExists = (file) => file === name || ts.sys.fileExists(file);
  host.readFile = (file) => (file === name ? source : ts.sys.readFile(file));
  return ts
    .getPreEmitDiagnostics(ts.createProgram([name], options, host))
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, " "));
}

const problems = [];
for (const { kind, name, text } of JSON.parse(readFileSync(0, "utf8"))) {
  try {
    problems.push(...(await checks[kind](text)).map((problem) => ({ name, problem })));
  } catch (failure) {
    problems.push({ name, problem: String(failure) });
  }
}

process.stdout.write(JSON.stringify(problems));
