import { describe, expect, it } from "vitest";
import { leansOn } from "../../src/ensemble/leans-on.ts";
import { theMarket } from "../support/inputs.ts";

const market = theMarket();

describe("levers", () => {
  it("lean on an assumed number of a mechanism that reads them", () => {
    const media = leansOn(["media_video"], market)!;
    expect(media.grade).toBe("assumed");
    expect(leansOn(["no_such_lever"], market)).toBeUndefined();
  });
});
