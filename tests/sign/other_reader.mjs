// What TrustNXT's C2PA reader, which shares no code with c2pa-rs, finds in files: JSON, [valid, codes] by path.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const from = (part) =>
  import(pathToFileURL(`${process.env.PRESSCAST_NODE}/node_modules/@trustnxt/c2pa-ts/dist/${part}/index.js`).href);
const [{ BMFF, JPEG, MP3 }, { SuperBox }, { ManifestStore, ValidationResult }] = await Promise.all(
  ["asset", "jumbf", "manifest"].map(from),
);
BMFF.canReadBrands.add("M4B "); // it takes pictures alone for its own; the boxes are the same

// A file of a container that it does not open: where the manifest lies is told to it, all else it does itself.
class Plain {
  constructor(data, manifest, start = 0, length = 0) {
    Object.assign(this, { data, manifest, range: { start, length } });
  }
  getDataLength() { return this.data.length; }
  async getDataRange(start = 0, length = this.data.length - start) { return this.data.subarray(start, start + length); }
  getManifestJUMBF() { return this.manifest; }
  getHashExclusionRange() { return this.range; }
}

// The chunk C2PA of a RIFF.
const riff = (data) => {
  for (let at = 12; at + 8 <= data.length;) {
    const size = data.readUInt32LE(at + 4);
    if (data.toString("latin1", at, at + 4) === "C2PA") return new Plain(data, data.subarray(at + 8, at + 8 + size), at, 8 + size + (size % 2));
    at += 8 + size + (size % 2);
  }
  return new Plain(data);
};

// The frame GEOB of an ID3v2.4 tag, whose sizes have seven bits a byte.
const id3 = (data) => {
  const sized = (at) => data.subarray(at, at + 4).reduce((size, byte) => size * 128 + byte, 0);
  for (let at = 10; at < 10 + sized(6) && data[at]; at += 10 + sized(at + 4)) {
    const begins = data.indexOf("jumb", at) - 4;
    if (data.toString("latin1", at, at + 4) === "GEOB") return new Plain(data, data.subarray(begins, at + 10 + sized(at + 4)), begins, at + 10 + sized(at + 4) - begins);
  }
  return new Plain(data);
};

const OPENED = { jpg: (data) => new JPEG(data), mp3: (data) => new MP3(data), m4b: (data) => new BMFF(data), wav: riff, flac: id3 };

async function found(path) {
  const data = await readFile(path);
  try {
    const beside = `${path}.c2pa`;
    const asset = existsSync(beside) ? new Plain(data, await readFile(beside)) : OPENED[path.split(".").pop()](data);
    return await ManifestStore.read(SuperBox.fromBuffer(asset.getManifestJUMBF())).validate(asset);
  } catch (error) {
    return ValidationResult.fromError(error);
  }
}

const told = {};
for (const path of process.argv.slice(2)) {
  const result = await found(path);
  told[path] = [result.isValid, result.statusEntries.filter((entry) => !entry.success).map((entry) => entry.code)];
}
console.log(JSON.stringify(told));
