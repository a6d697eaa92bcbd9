/** The words of the share link and of the files a result can be taken away in, in each language. */
import type { Language } from "./index.ts";

const zhTw = {
  share: "分享",
  link: "這個方案的連結",
  copy: "複製連結",
  copied: "已複製。",
  copyByHand: "瀏覽器不讓這一頁複製：連結已選好，請按 Ctrl+C。",
  inside:
    "方案、調整、亂數種子和打開的圖表都在連結裡，不經過任何伺服器；收到的人打開就看到一樣的結果。",
  tooLong:
    "這個方案太長，放不進 8 KB 的連結。請改用「儲存方案」，把 CSV 檔寄給對方。",
  broken:
    "這個連結讀不出來：可能少了一段，或被改過。方案沒有動；請對方重新複製連結，或直接寄 CSV 檔。",
  otherModel:
    "這個連結是用模型 {model} 的另一個版本做的；這裡是 {here}，結果可能不同。",
  export: "匯出",
  json: "結果（JSON）",
  measures: "所有指標（CSV）",
  shipments: "到貨批次（CSV）",
  xlsx: "試算表（XLSX）",
  pptx: "簡報（PPTX）",
  writing: "正在寫檔案…",
  notWritten: "檔案沒有寫成：{message}",
  chartFile: "下載「{title}」：{kind}",
  copyChart: "複製圖",
  chartCopy: "複製圖：「{title}」",
};

type ShareWords = Readonly<Record<keyof typeof zhTw, string>>;

const en: ShareWords = {
  share: "Share",
  link: "Link to this plan",
  copy: "Copy the link",
  copied: "Copied.",
  copyByHand:
    "The browser does not let this page copy: the link is selected, press Ctrl+C.",
  inside:
    "Plan, changes, seed and the charts that are open are in the link itself and pass through no server; whoever opens it sees the same result.",
  tooLong:
    "This plan is too long for a link of 8 KB. Use “Save plan” and send the CSV file instead.",
  broken:
    "This link cannot be read: a piece may be missing, or it was altered. Nothing has changed; ask for the link again, or for the CSV file.",
  otherModel:
    "This link was made with another version, model {model}; this is {here}, so results may differ.",
  export: "Export",
  json: "Result (JSON)",
  measures: "All measures (CSV)",
  shipments: "Shipments (CSV)",
  xlsx: "Workbook (XLSX)",
  pptx: "Slides (PPTX)",
  writing: "Writing the file…",
  notWritten: "The file was not written: {message}",
  chartFile: "Download “{title}”: {kind}",
  copyChart: "Copy picture",
  chartCopy: "Copy picture: “{title}”",
};

const vi: ShareWords = {
  share: "Chia sẻ",
  link: "Liên kết tới phương án này",
  copy: "Sao chép liên kết",
  copied: "Đã sao chép.",
  copyByHand:
    "Trình duyệt không cho trang này sao chép: liên kết đã được chọn, hãy bấm Ctrl+C.",
  inside:
    "Phương án, thay đổi, hạt giống và biểu đồ đang mở nằm ngay trong liên kết, không qua máy chủ nào; ai mở cũng thấy cùng một kết quả.",
  tooLong:
    "Phương án này quá dài cho một liên kết 8 KB. Hãy lưu phương án và gửi tệp CSV.",
  broken:
    "Không đọc được liên kết này: có thể thiếu một đoạn hoặc đã bị sửa. Phương án không đổi; hãy xin lại liên kết hoặc tệp CSV.",
  otherModel:
    "Liên kết này được tạo bằng một phiên bản khác, mô hình {model}; ở đây là {here}, nên kết quả có thể khác.",
  export: "Xuất",
  json: "Kết quả (JSON)",
  measures: "Mọi chỉ số (CSV)",
  shipments: "Các lô hàng (CSV)",
  xlsx: "Bảng tính (XLSX)",
  pptx: "Bản trình chiếu (PPTX)",
  writing: "Đang ghi tệp…",
  notWritten: "Chưa ghi được tệp: {message}",
  chartFile: "Tải “{title}”: {kind}",
  copyChart: "Sao chép hình",
  chartCopy: "Sao chép hình: “{title}”",
};

export const shareTexts: Readonly<Record<Language, ShareWords>> = {
  "zh-TW": zhTw,
  en,
  vi,
};
