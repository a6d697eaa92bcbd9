/**
 * Expressions of a plan, such as `18000*1.05^(week/52)`: the package mathjs only parses; the tree is then walked
 * against a list of what is allowed and turned into our own functions, so that nothing of mathjs ever computes.
 * Allowed: numbers, `week`, levers of the plan, + - * / ^, comparisons, and/or/not, a ? b : c, parentheses, and the
 * functions of expression-functions.ts. Names are looked up in a Set or Map, never on an object, so that inherited
 * names (`constructor`) do not exist. Length and depth are capped. Leaves out: units, which stand beside the number.
 */
import {
  create,
  isConditionalNode,
  isConstantNode,
  isFunctionNode,
  isOperatorNode,
  isParenthesisNode,
  isSymbolNode,
  parseDependencies,
  type MathNode,
} from "mathjs/number";
import { nearestNames } from "../base/nearest.ts";
import {
  binaryOperators,
  expressionFunctions,
  unaryOperators,
} from "./expression-functions.ts";
import { quote, type Mistake } from "./mistake.ts";

let parser: ReturnType<typeof create>["parse"] | undefined;

/** The parser alone: the package's own functions stay out of the page. Made at the first expression, most plans have none. */
function parse(text: string): MathNode {
  parser ??= create(parseDependencies ?? {}).parse;
  return parser(text);
}

export const MAX_LENGTH = 300;
export const MAX_DEPTH = 40;

/** Value of another lever, in that lever's own unit. */
export type ReadLever = (lever: string) => number;

export interface Expression {
  readonly text: string;
  /** Levers it refers to, once for each time it reads them, sorted. */
  readonly levers: readonly string[];
  readonly usesWeek: boolean;
  evaluate(week: number, read: ReadLever): number;
}

type Compute = (week: number, read: ReadLever) => number;

/** Thrown inside this file only, to leave the walk at the first mistake. */
class Refusal extends Error {
  declare readonly mistake: Mistake;
  constructor(mistake: Mistake) {
    super(mistake.found);
    this.mistake = mistake;
  }
}

/** Reads an expression over `week` and the given levers; never throws, whatever the text. */
export function readExpression(
  text: string,
  leverNames: ReadonlySet<string>,
): { expression?: Expression; mistake?: Mistake } {
  const early = refuseText(text);
  if (early !== undefined) return { mistake: early };
  let tree: MathNode;
  try {
    tree = parse(text);
  } catch {
    return { mistake: syntaxMistake(text) };
  }
  const used = { levers: [] as string[], week: false };
  try {
    const compute = compile(tree, leverNames, used, 0);
    const expression: Expression = Object.freeze({
      text,
      levers: Object.freeze(used.levers.sort()),
      usesWeek: used.week,
      evaluate: compute,
    });
    return { expression };
  } catch (error) {
    if (error instanceof Refusal) return { mistake: error.mistake };
    throw error;
  }
}

/** What can be told from the text alone. */
function refuseText(text: string): Mistake | undefined {
  if (text.length > MAX_LENGTH)
    return {
      code: "expression-too-long",
      found: `an expression of ${text.length} characters`,
      expected: `at most ${MAX_LENGTH}`,
      fix: "split it over several rows",
    };
  if (text.startsWith("=")) return formulaMistake(text);
  const grouped =
    /(?<![\w.])[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|\.\d\d0)(?![\w.])/.exec(
      text,
    )?.[0];
  if (grouped !== undefined)
    return {
      code: "grouped-number",
      found: `"${grouped}"`,
      expected: "numbers without separators of thousands",
      fix: `write ${grouped.replaceAll(".", "")} (or ${Number.parseFloat(grouped)}, if the point is a decimal point)`,
    };
  // Several statements, a remark, or a number in another base than ten.
  return /[;#\n\r]|(?<![\w.])0[xob]/i.test(text)
    ? syntaxMistake(text)
    : undefined;
}

/** A cell that a spreadsheet would have computed. */
export function formulaMistake(text: string): Mistake {
  return {
    code: "bad-expression",
    found: quote(text),
    expected: "a value, not the formula of a spreadsheet",
    fix: "write what the formula comes to",
  };
}

function syntaxMistake(text: string): Mistake {
  return {
    code: "bad-expression",
    found: quote(text),
    expected: "a number or an expression such as 18000*1.05^(week/52)",
    fix: "check brackets and operators",
  };
}

function compile(
  node: MathNode,
  leverNames: ReadonlySet<string>,
  used: { levers: string[]; week: boolean },
  depth: number,
): Compute {
  if (depth > MAX_DEPTH)
    throw new Refusal({
      code: "expression-too-deep",
      found: `an expression nested more than ${MAX_DEPTH} deep`,
      expected: "a shorter expression",
      fix: "split it over several rows",
    });
  const inner = (child: MathNode): Compute =>
    compile(child, leverNames, used, depth + 1);

  if (isParenthesisNode(node)) return inner(node.content);
  if (isConstantNode(node)) return constant(node.value);
  if (isSymbolNode(node)) return symbol(node.name, leverNames, used);
  if (isConditionalNode(node)) {
    const condition = inner(node.condition);
    const yes = inner(node.trueExpr);
    const no = inner(node.falseExpr);
    return (week, read) =>
      condition(week, read) !== 0 ? yes(week, read) : no(week, read);
  }
  if (isFunctionNode(node)) {
    // What is called is judged before what it is called with.
    const { name, known } = listed(isSymbolNode(node.fn) ? node.fn.name : "");
    return call(name, known, node.args.map(inner));
  }
  if (isOperatorNode(node)) {
    if (node.implicit)
      refuse(
        "a product without a sign",
        "an operator between the two",
        "write * for times; a unit stands in its own column",
      );
    const args = node.args.map(inner);
    return operate(node.op, args);
  }
  return refuse(
    `"${describe(node)}"`,
    "a number, week, a lever, an operator or a listed function",
    "use only these",
  );
}

function constant(value: unknown): Compute {
  if (value === true || value === false) return () => (value ? 1 : 0);
  if (typeof value === "number" && Number.isFinite(value)) return () => value;
  return refuse(
    quote(String(value)),
    "a finite number",
    "write the number in digits",
  );
}

function symbol(
  name: string,
  leverNames: ReadonlySet<string>,
  used: { levers: string[]; week: boolean },
): Compute {
  if (name === "week") {
    used.week = true;
    return (week) => week;
  }
  if (leverNames.has(name)) {
    used.levers.push(name);
    return (_week, read) => read(name);
  }
  const near = nearestNames(name, ["week", ...leverNames]);
  throw new Refusal({
    code: "unknown-name",
    found: `the name "${quote(name).slice(1, -1)}" in an expression`,
    expected: "week or the id of a lever",
    fix:
      near.length > 0
        ? `nearest valid names: ${near.join(", ")}`
        : "remove it; text, units and other names have no place in an expression",
  });
}

/** A function by its name; one that is not listed is refused. */
function listed(name: string) {
  const known = expressionFunctions.get(name);
  if (known === undefined) {
    const names = [...expressionFunctions.keys()];
    const near = nearestNames(name, names, 2);
    throw new Refusal({
      code: "unknown-function",
      found: `the function ${quote(name)}`,
      expected: `one of ${names.join(", ")}`,
      fix:
        near.length > 0
          ? `nearest valid names: ${near.join(", ")}`
          : "use one of these",
    });
  }
  return { name, known };
}

function call(
  name: string,
  known: ReturnType<typeof listed>["known"],
  args: readonly Compute[],
): Compute {
  if (args.length < known.least || args.length > known.most)
    refuse(
      `${name} with ${args.length} values`,
      `${name}: ${known.meaning}`,
      "give it the values it takes",
    );
  const { apply } = known;
  return (week, read) => apply(args.map((arg) => arg(week, read)));
}

function operate(sign: string, args: readonly Compute[]): Compute {
  const [a, b] = args;
  const unary = unaryOperators.get(sign);
  if (args.length === 1 && a !== undefined && unary !== undefined)
    return (week, read) => unary(a(week, read));
  const binary = binaryOperators.get(sign);
  if (
    a !== undefined &&
    b !== undefined &&
    args.length === 2 &&
    binary !== undefined
  )
    return (week, read) => binary(a(week, read), b(week, read));
  return refuse(
    `the operator ${quote(sign)}`,
    "one of + - * / ^ < <= > >= == != and or not",
    "rewrite it with these",
  );
}

function refuse(found: string, expected: string, fix: string): never {
  throw new Refusal({ code: "bad-expression", found, expected, fix });
}

/** A kind of node in a planner's words. */
function describe(node: MathNode): string {
  const words: ReadonlyMap<string, string> = new Map([
    ["AccessorNode", "a part of something (a.b or a[1])"],
    ["ArrayNode", "a list"],
    ["AssignmentNode", "an assignment (=)"],
    ["BlockNode", "several statements"],
    ["FunctionAssignmentNode", "a definition of a function"],
    ["ObjectNode", "an object"],
    ["RangeNode", "a range (a:b)"],
    ["RelationalNode", "a chain of comparisons: join two with and"],
  ]);
  return words.get(node.type) ?? node.type;
}
