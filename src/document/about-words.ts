/** Labels of the sheet that says what a workbook was made of, in each language. */
import type { Language } from "../report/speech.ts";

export const aboutTexts = {
  "zh-TW": {
    model: "模型",
    data: "資料",
    plan: "方案",
    grids: "批次檔",
    design: "怎麼組合",
    scenarios: "情境數",
    seed: "種子",
    seeds: "種子",
    finished: "跑完的次數",
    scale: "一戶代表幾戶",
    weeks: "週數",
    basis: "通路口徑",
    ledger: "帳本核對碼",
  },
  en: {
    model: "Model",
    data: "Data",
    plan: "Plan",
    grids: "Batch files",
    design: "Design",
    scenarios: "Scenarios",
    seed: "Seed",
    seeds: "Seeds",
    finished: "Runs finished",
    scale: "Households that one stands for",
    weeks: "Weeks",
    basis: "Channel basis",
    ledger: "Hash of the ledger",
  },
  vi: {
    model: "Mô hình",
    data: "Dữ liệu",
    plan: "Phương án",
    grids: "Tệp kịch bản",
    design: "Cách kết hợp",
    scenarios: "Số kịch bản",
    seed: "Hạt giống",
    seeds: "Hạt giống",
    finished: "Số lần đã chạy",
    scale: "Một hộ đại diện mấy hộ",
    weeks: "Số tuần",
    basis: "Cơ sở kênh",
    ledger: "Mã kiểm tra sổ",
  },
} as const satisfies Readonly<
  Record<Language, Readonly<Record<string, string>>>
>;
