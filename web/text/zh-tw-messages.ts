/** Sentences for codes the library returns: warnings, input problems, lines of the contribution. An unknown code shows the library's own sentence. */
export const warnings: Record<string, string> = {};

export const problems = {
  line: "{where}看到 {found}，應該是 {expected}；{fix}。",
  row: "第 {row} 列",
  column: "欄位 {column}",
};

export const contributionLines: Record<string, string> = {};
