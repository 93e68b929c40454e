// What TrustNXT's C2PA reader, which shares no code with c2pa-rs, finds in files: JSON, [valid, codes] by path.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const from = (part) =>
  import(pathToFileURL(`${process.env.PRESSCAST_NODE}/node_modules/@trustnxt/c2pa-ts/dist/${part}/index.js`).href);
const [{ JPEG, MP3 }, { SuperBox }, { ManifestStore, ValidationResult }] = await Promise.all(
  ["asset", "jumbf", "manifest"].map(from),
);

async function found(path) {
  const data = await readFile(path);
  try {
    const asset = new (path.endsWith(".jpg") ? JPEG : MP3)(data);
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
