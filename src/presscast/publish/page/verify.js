"use strict";
// Verifies a file's content credentials (C2PA) here, with the browser's own cryptography; nothing is sent anywhere.

const text = (bytes) => new TextDecoder().decode(bytes);
const uint = (bytes, at, size = 4) => bytes.subarray(at, at + size).reduce((sum, byte) => sum * 256 + byte, 0);
const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

function find(bytes, words, from = 0, to = bytes.length) {
  const wanted = [...words].map((letter) => letter.charCodeAt(0));
  for (let at = from; at <= to - wanted.length; at++) if (wanted.every((byte, n) => bytes[at + n] === byte)) return at;
  return -1;
}

// Where manifests are kept: ID3 frames of MP3 and FLAC, a chunk of WAV, segments of JPEG, a box of MP4, a file in a ZIP.
function inId3(bytes) {
  const synchsafe = (at) => bytes.subarray(at, at + 4).reduce((sum, byte) => sum * 128 + byte, 0);
  const end = 10 + synchsafe(6);
  for (let at = 10; at + 10 < end && bytes[at]; ) {
    const size = bytes[3] === 4 ? synchsafe(at + 4) : uint(bytes, at + 4);
    const box = text(bytes.subarray(at, at + 4)) === "GEOB" ? find(bytes, "jumb", at, at + 10 + size) : -1;
    if (box > 0) return bytes.subarray(box - 4, at + 10 + size);
    at += 10 + size;
  }
  return null;
}

function inRiff(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    if (text(bytes.subarray(at, at + 4)) === "C2PA") return bytes.subarray(at + 8, at + 8 + size);
    at += 8 + size + (size % 2);
  }
  return null;
}

function inJpeg(bytes) {
  const parts = [];
  for (let at = 2; bytes[at] === 0xff && bytes[at + 1] !== 0xda; at += 2 + uint(bytes, at + 2, 2))
    if (bytes[at + 1] === 0xeb)
      parts.push(bytes.subarray(at + (parts.length ? 20 : 12), at + 2 + uint(bytes, at + 2, 2)));
  return parts.length ? joined(parts) : null;
}

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}

// MP4 (ISO 14496-12): the boxes of a file, or of what another holds.
function topBoxes(bytes) {
  const found = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const short = uint(bytes, at);
    const size = short === 1 ? uint(bytes, at + 8, 8) : short || bytes.length - at;
    if (size < 8 || at + size > bytes.length) throw new Error("a box without end");
    found.push({ at, kind: text(bytes.subarray(at + 4, at + 8)), data: bytes.subarray(at, at + size) });
    at += size;
  }
  return found;
}

const C2PA_BOX = [0xd8, 0xfe, 0xc3, 0xd6, 0x1b, 0x0e, 0x48, 0x3c, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7e, 0xc4, 0x81];

function inMp4(bytes) {
  const box = topBoxes(bytes).find(({ kind, data }) => kind === "uuid" && same(data.subarray(8, 24), C2PA_BOX));
  const purpose = box ? box.data.indexOf(0, 28) : -1; // after the version and flags; then where its hashes begin
  return box && text(box.data.subarray(28, purpose)) === "manifest" ? box.data.subarray(purpose + 9) : null;
}

// ZIP (APPNOTE.TXT): what its directory names, and where each lies with its header before it.
const MANIFEST_FILE = "META-INF/content_credential.c2pa";

function unzipped(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const last = find(bytes, "PK\x05\x06", Math.max(0, bytes.length - 65557));
  const start = view.getUint32(last + 16, true);
  const entries = [];
  for (let at = start; view.getUint32(at, true) === 0x02014b50; ) {
    const [named, extra, told] = [28, 30, 32].map((each) => view.getUint16(at + each, true));
    const from = view.getUint32(at + 42, true);
    const head = 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
    const data = bytes.subarray(from, from + head + view.getUint32(at + 20, true));
    entries.push({ name: text(bytes.subarray(at + 46, at + 46 + named)), at, head, data });
    at += 46 + named + extra + told;
  }
  return { entries, start };
}

function inZip(bytes) {
  const own = unzipped(bytes).entries.find((each) => each.name === MANIFEST_FILE);
  return own ? own.data.subarray(own.head) : null;
}

function manifestIn(bytes) {
  if (text(bytes.subarray(0, 3)) === "ID3") return inId3(bytes);
  if (text(bytes.subarray(0, 4)) === "RIFF") return inRiff(bytes);
  if (text(bytes.subarray(4, 8)) === "ftyp") return inMp4(bytes);
  if (text(bytes.subarray(0, 4)) === "PK\x03\x04") return inZip(bytes);
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? inJpeg(bytes) : null;
}

// JUMBF (ISO 19566-5): boxes in boxes, each with a label in its first.
function* boxes(bytes) {
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = uint(bytes, at) || bytes.length - at;
    if (size < 8) throw new Error("a box without end");
    yield [text(bytes.subarray(at + 4, at + 8)), bytes.subarray(at + 8, at + size)];
    at += size;
  }
}

function tree(content) {
  const [[, about], ...inside] = boxes(content);
  const label = about[16] & 2 ? text(about.subarray(17, about.indexOf(0, 17))) : "";
  return { label, content, inside: inside.map(([kind, data]) => (kind === "jumb" ? tree(data) : { kind, data })) };
}

const child = (node, label) => node?.inside.find((each) => each.label === label);
const held = (node) => node.inside.find((each) => each.data)?.data;
function value(node) {
  const { kind, data } = node.inside.find((each) => each.data);
  return kind === "json" ? JSON.parse(text(data)) : cbor(data);
}

// CBOR (RFC 8949), as far as C2PA uses it: no lengths without end.
function cbor(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  const count = (low) => {
    if (low < 24) return low;
    const size = 2 ** (low - 24);
    if (size > 8) throw new Error("a length without end");
    const found = uint(bytes, at, size);
    at += size;
    return found;
  };
  const many = (size, one) => Array.from({ length: size }, one);
  const next = () => {
    const head = bytes[at++];
    const [kind, low] = [head >> 5, head & 31];
    if (kind === 7) {
      if (low === 26 || low === 27) at += low === 26 ? 4 : 8;
      if (low === 26) return view.getFloat32(at - 4);
      return low === 27 ? view.getFloat64(at - 8) : { 20: false, 21: true }[low] ?? null;
    }
    const size = count(low);
    if (kind === 0) return size;
    if (kind === 1) return -1 - size;
    if (kind === 2 || kind === 3) {
      at += size;
      const data = bytes.subarray(at - size, at);
      return kind === 2 ? data : text(data);
    }
    if (kind === 4) return many(size, next);
    return kind === 5 ? new Map(many(size, () => [next(), next()])) : next();
  };
  return next();
}

// DER: the public key and the subject of a certificate (RFC 5280).
function der(bytes, at = 0) {
  const long = bytes[at + 1] > 127 ? bytes[at + 1] & 127 : 0;
  const size = long ? uint(bytes, at + 2, long) : bytes[at + 1];
  const from = at + 2 + long;
  const end = from + size;
  return { tag: bytes[at], whole: bytes.subarray(at, end), data: bytes.subarray(from, end), end };
}

function parts(data) {
  const found = [];
  for (let at = 0; at < data.length; at = found.at(-1).end) found.push(der(data, at));
  return found;
}

function certificate(bytes) {
  const fields = parts(parts(der(bytes).data)[0].data).filter((field, at) => at || field.tag !== 0xa0);
  const names = parts(fields[4].data).map((set) => parts(parts(set.data)[0].data));
  const named = (oid) => names.find(([type]) => same(type.data, [0x55, 4, oid]))?.[1].data ?? new Uint8Array();
  return { key: fields[5].whole, name: text(named(3)) || text(named(10)) };
}

const ALGORITHMS = {
  "-7": [{ name: "ECDSA", namedCurve: "P-256" }, { name: "ECDSA", hash: "SHA-256" }],
  "-35": [{ name: "ECDSA", namedCurve: "P-384" }, { name: "ECDSA", hash: "SHA-384" }],
  "-36": [{ name: "ECDSA", namedCurve: "P-521" }, { name: "ECDSA", hash: "SHA-512" }],
  "-37": [{ name: "RSA-PSS", hash: "SHA-256" }, { name: "RSA-PSS", saltLength: 32 }],
  "-8": [{ name: "Ed25519" }, { name: "Ed25519" }],
};

function bstr(bytes) {
  const size = bytes.length;
  const long = size < 24 ? 0 : size < 256 ? 1 : size < 65536 ? 2 : 4;
  const digits = Array.from({ length: long }, (_, at) => (size >>> (8 * (long - 1 - at))) & 255);
  return joined([new Uint8Array([0x40 + ({ 0: size, 1: 24, 2: 25, 4: 26 })[long], ...digits]), bytes]);
}

// COSE_Sign1 (RFC 9052) over the claim: who signed, null where the signature is not of this claim.
async function signer(signature, claim) {
  const [shielded, open, , signed] = cbor(signature);
  const head = cbor(shielded);
  const chain = head.get(33) ?? open.get(33) ?? open.get("x5chain");
  const { key, name } = certificate(chain instanceof Uint8Array ? chain : chain[0]);
  const [kind, means] = ALGORITHMS[head.get(1)];
  const start = new Uint8Array([0x84, 0x6a, ...new TextEncoder().encode("Signature1")]);
  const said = joined([start, bstr(shielded), bstr(new Uint8Array()), bstr(claim)]);
  const public_ = await crypto.subtle.importKey("spki", key, kind, false, ["verify"]);
  return (await crypto.subtle.verify(means, public_, signed, said)) ? name : null;
}

const digest = async (bytes, name = "sha256") =>
  new Uint8Array(await crypto.subtle.digest(name.toUpperCase().replace("SHA", "SHA-"), bytes));

const CHANGED = { state: "broken", why: "its content credentials were changed" };

async function verify(bytes, beside = null) {
  const store = beside ?? manifestIn(bytes);
  if (!store) return { state: "unsigned" };
  const [[, content]] = boxes(store);
  const manifest = tree(content).inside.filter((each) => each.label).at(-1);
  const claimBox = child(manifest, "c2pa.claim.v2") ?? child(manifest, "c2pa.claim");
  const claim = value(claimBox);
  const name = await signer(held(child(manifest, "c2pa.signature")), held(claimBox));
  if (name === null) return CHANGED;
  const lists = ["created_assertions", "gathered_assertions", "assertions"];
  const listed = lists.flatMap((each) => claim.get(each) ?? []);
  const found = {};
  for (const each of listed) {
    const label = each.get("url").split("/").at(-1);
    const node = child(child(manifest, "c2pa.assertions"), label);
    const alg = each.get("alg") ?? claim.get("alg");
    if (!node || !same(await digest(node.content, alg), each.get("hash"))) return CHANGED;
    found[label] = value(node);
  }
  const binding = Object.keys(BINDINGS).find((each) => found[each]);
  if (!binding) return { state: "unknown", why: "this page does not verify files of this kind; presscast verify does" };
  const hash = found[binding];
  const alg = hash.get("alg") ?? claim.get("alg");
  const [statement, timeline] = ["statement", "timeline"].map((each) => found[`example.presscast.${each}`]);
  if (!(await BINDINGS[binding](bytes, hash, alg)))
    return { state: "broken", why: "it was changed since it was signed" };
  return { state: "signed", name, statement, timeline };
}

// How a manifest is bound to its file: each tells whether the file is still what was hashed.
const BINDINGS = {
  "c2pa.hash.data": async (bytes, hash, alg) =>
    same(await digest(without(bytes, hash.get("exclusions") ?? []), alg), hash.get("hash")),
  "c2pa.hash.bmff.v3": boxesHashed,
  "c2pa.hash.bmff.v2": boxesHashed,
  "c2pa.hash.collection.data": filesHashed,
};

// Each box that counts, after eight bytes of where it lies: so none can be moved.
async function boxesHashed(bytes, hash, alg) {
  const left = hash.get("exclusions") ?? [];
  if (left.some((each) => !/^\/[^/]+$/.test(each.get("xpath")))) throw new Error("a part of a box is left out");
  const out = ({ kind, data }) =>
    left.some(
      (each) =>
        each.get("xpath") === `/${kind}` &&
        (each.get("data") ?? []).every((part) =>
          same(data.subarray(part.get("offset"), part.get("offset") + part.get("value").length), part.get("value")),
        ),
    );
  const counted = topBoxes(bytes).filter((box) => !out(box));
  const place = (at) => Uint8Array.from({ length: 8 }, (_, n) => Math.floor(at / 256 ** (7 - n)) % 256);
  return same(await digest(joined(counted.flatMap(({ at, data }) => [place(at), data])), alg), hash.get("hash"));
}

// Each file with its header, and the directory less the checksum of the manifest itself.
async function filesHashed(bytes, hash, alg) {
  const { entries, start } = unzipped(bytes);
  const own = entries.find((each) => each.name === MANIFEST_FILE);
  const files = entries.filter((each) => each !== own && !each.name.endsWith("/"));
  const listed = hash.get("uris");
  const directory = joined([bytes.subarray(start, own.at + 16), bytes.subarray(own.at + 20)]);
  if (files.length !== listed.size || !same(await digest(directory, alg), hash.get("zip_central_directory_hash")))
    return false;
  const kept = await Promise.all(
    files.map(async ({ name, data }) => listed.has(name) && same(await digest(data, alg), listed.get(name).get("hash"))),
  );
  return kept.every(Boolean);
}

function without(bytes, exclusions) {
  const kept = [];
  let at = 0;
  for (const each of [...exclusions].sort((a, b) => a.get("start") - b.get("start"))) {
    kept.push(bytes.subarray(at, each.get("start")));
    at = each.get("start") + each.get("length");
  }
  return joined([...kept, bytes.subarray(at)]);
}

const WORDS = { signed: "As signed", broken: "Not as signed", unsigned: "Not signed", unknown: "Not looked at" };

const clock = (ms) => `${Math.floor(ms / 60000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, "0")}`;

function element(name, content, ...inside) {
  const made = Object.assign(document.createElement(name), { textContent: content });
  made.append(...inside);
  return made;
}

function facts({ name, statement }) {
  const rows = {
    "Signed by": name && `${name}, as the certificate says`,
    Article: statement?.title,
    Address: statement?.url,
    "Written by": statement?.authors?.join(", "),
    Publisher: statement?.publisher,
    Published: statement?.published,
    Updated: statement?.updated,
    "Read by": statement?.speakers?.map((each) => [each.engine, each.name].filter(Boolean).join(" ")).join(", "),
    Sound: statement?.source,
  };
  const told = Object.entries(rows).filter(([, said]) => said);
  return element("dl", "", ...told.flatMap(([row, said]) => [element("dt", row), element("dd", said)]));
}

function sentences({ timeline }) {
  const said = timeline?.sentences ?? [];
  const list = element("ul", "", ...said.map((each) => element("li", `${clock(each.start_ms)} ${each.text}`)));
  const head = element("summary", `What is said when: ${said.length} sentences`);
  return said.length ? [element("details", "", head, list)] : [];
}

async function told(file, beside) {
  try {
    const read = async (each) => each && new Uint8Array(await each.arrayBuffer());
    return await verify(await read(file), await read(beside));
  } catch {
    return { state: "broken", why: "its content credentials cannot be read" };
  }
}

async function look(files) {
  const found = document.getElementById("found");
  const [beside, own] = [true, false].map((is) => files.filter((each) => each.name.endsWith(".c2pa") === is));
  const sidecars = new Map(beside.map((each) => [each.name.slice(0, -5), each]));
  const articles = own.map(async (file) => {
    const verdict = await told(file, sidecars.get(file.name));
    const state = element("p", `${WORDS[verdict.state]}${verdict.why ? `: ${verdict.why}` : ""}.`);
    state.className = verdict.state;
    const more = verdict.state === "signed" ? [facts(verdict), ...sentences(verdict)] : [];
    return element("article", "", element("h2", file.name), state, ...more);
  });
  found.replaceChildren(...(await Promise.all(articles)));
}

if (typeof document !== "undefined") {
  document.getElementById("files").addEventListener("change", (event) => look([...event.target.files]));
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    look([...event.dataTransfer.files]);
  });
}
