/** The words of what a lesson fixes, for the student and for the teacher who makes a link, in each language. */
import type { Language } from "./index.ts";

const zhTw = {
  title: "第 {n} 課，在方案上動手",
  fixed:
    "只開放 {count} 個拉桿：{levers}。其他鎖住，這樣看到的差別只會來自它們。",
  seed: "種子固定為「{seed}」：全班看到同樣的運氣，比得出高下的是想法。",
  end: "結束上課，全部解鎖",
  back: "回到第 {n} 課",
  told: "老師固定了種子「{seed}」，只開放：{levers}。其他拉桿在方案上鎖住。",
  desk: "到方案上自己調",
  teacher: "給老師：討論題，和給班上的連結",
  intro:
    "選種子和開放的拉桿，把連結傳給班上。打開的人看到同一課、同樣的運氣，其他拉桿鎖住，並看得到為什麼。",
  seedField: "種子",
  open: "開放的拉桿",
  link: "給班上的連結",
  copy: "複製連結",
  copied: "已複製。",
  copyByHand: "瀏覽器不讓這一頁複製：連結已選好，請按 Ctrl+C。",
  comma: "、",
};

type LockTexts = Readonly<Record<keyof typeof zhTw, string>>;

export const lockTexts: Readonly<Record<Language, LockTexts>> = {
  "zh-TW": zhTw,
  en: {
    title: "Lesson {n}, at the desk",
    fixed:
      "Only {count} levers are open: {levers}. The others are locked, so that what you see comes from these alone.",
    seed: "The seed is fixed at “{seed}”: the whole class has the same luck, so that only ideas differ.",
    end: "End the lesson, unlock all",
    back: "Back to lesson {n}",
    told: "Your teacher fixed the seed “{seed}” and opened only: {levers}. The other levers are locked at the desk.",
    desk: "Try it at the desk",
    teacher: "For teachers: questions, and a link for the class",
    intro:
      "Choose the seed and the levers that are open, and send the link to the class. Whoever opens it has the same lesson and the same luck; the other levers are locked, and it is said why.",
    seedField: "Seed",
    open: "Open levers",
    link: "Link for the class",
    copy: "Copy the link",
    copied: "Copied.",
    copyByHand:
      "The browser does not let this page copy: the link is selected, press Ctrl+C.",
    comma: ", ",
  },
  vi: {
    title: "Bài {n}, trên bàn phương án",
    fixed:
      "Chỉ mở {count} cần chỉnh: {levers}. Các cần khác bị khóa, để khác biệt bạn thấy chỉ đến từ chúng.",
    seed: "Hạt giống cố định là “{seed}”: cả lớp cùng một may rủi, chỉ ý tưởng là khác nhau.",
    end: "Kết thúc bài, mở khóa tất cả",
    back: "Về bài {n}",
    told: "Giáo viên đã cố định hạt giống “{seed}” và chỉ mở: {levers}. Các cần khác bị khóa trên bàn phương án.",
    desk: "Tự chỉnh trên bàn phương án",
    teacher: "Cho giáo viên: câu hỏi và liên kết cho lớp",
    intro:
      "Chọn hạt giống và các cần được mở, rồi gửi liên kết cho lớp. Ai mở cũng có cùng bài, cùng may rủi; các cần khác bị khóa và có ghi lý do.",
    seedField: "Hạt giống",
    open: "Cần được mở",
    link: "Liên kết cho lớp",
    copy: "Sao chép liên kết",
    copied: "Đã sao chép.",
    copyByHand:
      "Trình duyệt không cho trang này sao chép: liên kết đã được chọn, hãy bấm Ctrl+C.",
    comma: ", ",
  },
};
