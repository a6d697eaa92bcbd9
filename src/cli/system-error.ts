/** What the system refuses (a full disk, a folder that may not be written), in the words of a planner; it is never a bug. */
import { InputFailure } from "./failure.ts";
import { reason } from "./files.ts";

/** The commonest words of the system. */
const SAID: Readonly<Record<string, string>> = {
  ENOSPC: "no room is left on the disk",
  EDQUOT: "no room is left in the quota",
  EFBIG: "a file is larger than allowed",
  EROFS: "it can only be read",
  EACCES: "it may not be written",
  EPERM: "it may not be written",
  EIO: "the disk does not answer as it should",
};

/** Words about the place itself, which a wrong name leads to as well as a bug. */
const PLACE: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder, and none can be made there",
  EEXIST: "there is a file of that name",
  ENOTDIR: "it lies under a file",
  EISDIR: "there is a folder of that name",
  ENAMETOOLONG: "the name is too long",
};

export function saidOf(error: unknown): string {
  const word = reason(error);
  const said = SAID[word] ?? PLACE[word];
  return said === undefined ? word : `${said} (${word})`;
}

/** The failure of a command that the system refused something, if that is what happened. */
export function refusal(error: unknown): InputFailure | undefined {
  if (SAID[reason(error)] === undefined) return undefined;
  const path =
    error instanceof Error && "path" in error ? String(error.path) : "output";
  return new InputFailure(
    [
      {
        code: "system-refused",
        file: path,
        found: saidOf(error),
        expected: "room, and the right to write",
        fix: "make room or name another place, and run the command again",
      },
    ],
    "what was written before it may be incomplete",
  );
}
