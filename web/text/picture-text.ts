/** The words of pictures for messages, of the code on paper, and of what to do in an app's own browser, in each language. */
import type { Language } from "./index.ts";

const zhTw = {
  wide: "橫圖 1200×630（PNG）",
  tall: "直圖 1080×1350（PNG）",
  copyPicture: "複製橫圖",
  copied: "圖已複製，可以貼到對話裡。",
  notCopied: "這個瀏覽器不讓網頁複製圖，請改用下載。",
  oneRun: "這是一次模擬、一個種子；還沒算很多個未來，所以不說機率。",
  dots: "每一點是一個未來：第一年實銷（箱）",
  source: "來源：taphoa 家庭與店家模擬，不是實測；{day}",
  code: "掃描打開這個方案",
  noCode:
    "連結太長，放不進掃得清楚的 QR 碼；請用方案雜湊值核對，連結另外用「分享」複製。",
  planHash: "方案雜湊值",
  inLine: "LINE 裡的瀏覽器常常存不了檔案，也可能不夠快。",
  openOutside: "用瀏覽器開啟",
  stay: "留在這裡",
};

type PictureWords = Readonly<Record<keyof typeof zhTw, string>>;

export const pictureTexts: Readonly<Record<Language, PictureWords>> = {
  "zh-TW": zhTw,
  en: {
    wide: "Wide picture 1200×630 (PNG)",
    tall: "Tall picture 1080×1350 (PNG)",
    copyPicture: "Copy the wide picture",
    copied: "Copied: the picture can be pasted into a chat.",
    notCopied:
      "This browser does not let a page copy pictures; download it instead.",
    oneRun:
      "One run, one seed: without many futures there is no chance to give.",
    dots: "Each dot is one future: cases sold in the first year",
    source:
      "Source: taphoa, a simulation of households and shops, not a measurement; {day}",
    code: "Scan to open this plan",
    noCode:
      "The link is too long for a code that scans well; compare the plan’s hash, and copy the link with “Share”.",
    planHash: "Plan hash",
    inLine: "The browser inside LINE often cannot save files and may be slow.",
    openOutside: "Open in the browser",
    stay: "Stay here",
  },
  vi: {
    wide: "Ảnh ngang 1200×630 (PNG)",
    tall: "Ảnh dọc 1080×1350 (PNG)",
    copyPicture: "Sao chép ảnh ngang",
    copied: "Đã sao chép, có thể dán vào cuộc trò chuyện.",
    notCopied: "Trình duyệt này không cho trang sao chép ảnh; hãy tải về.",
    oneRun:
      "Một lần chạy, một hạt giống: chưa chạy nhiều tương lai nên chưa nói được xác suất.",
    dots: "Mỗi chấm là một tương lai: số thùng bán năm đầu",
    source:
      "Nguồn: taphoa, mô phỏng hộ gia đình và cửa hàng, không phải số đo; {day}",
    code: "Quét để mở phương án này",
    noCode:
      "Liên kết quá dài cho mã quét rõ; hãy đối chiếu mã băm của phương án và sao chép liên kết bằng “Chia sẻ”.",
    planHash: "Mã băm phương án",
    inLine: "Trình duyệt trong LINE thường không lưu được tệp và có thể chậm.",
    openOutside: "Mở bằng trình duyệt",
    stay: "Ở lại đây",
  },
};
