// The real terraform, for what a test has downloaded and unpacked.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Throws what terraform says where a folder is not formatted, not valid or not free of warnings. */
export async function validate(folder) {
  const check = ["run", "--quiet", "--package", "kakoi-terraform-tests", "--", folder];
  await promisify(execFile)("cargo", check, { cwd: root });
}
