/** The words around the lessons, and the lessons' own, in each language. */
import type { Language } from "./index.ts";
import { lessonsEn } from "./lessons-en.ts";
import { lessonsVi } from "./lessons-vi.ts";
import { lessonsZhTw } from "./lessons-zh-tw.ts";

const zhTw = {
  title: "八堂課",
  intro:
    "先猜、動手、看到、想通、換你。一堂 20 到 40 分鐘，進度只記在這台電腦。",
  lesson: "第 {n} 課",
  done: "做完了",
  back: "回到八堂課",
  situation: "情境",
  guess: "先猜",
  sure: "多有把握？（%）",
  much: "「{variant}」的{measure}，比「{first}」多或少幾 %？少的寫負數",
  muchSaid:
    "你猜「{variant}」的{measure}比「{first}」{guess}（把握 {sure}%）；模型是 {change}，各種子從 {least} 到 {most}。",
  muchCame:
    "「{variant}」的{measure}比「{first}」{change}，各種子從 {least} 到 {most}。",
  act: "動手",
  run: "跑 {runs} 次模擬",
  running: "第 {done} 次，共 {total} 次",
  failed: "沒有跑完：{message}",
  first: "先選一個答案，再跑模擬。",
  right: "你猜對了：「{answer}」。",
  wrong: "你猜「{guess}」；模型算出來是「{answer}」。",
  means: "看到：{seeds} 個種子的平均，{weeks} 週；◆ 是答案。",
  guessed: "{name}（你猜的）",
  weeks: "{measure}：每週各做法的中間值",
  measure: "指標",
  see: "看到",
  why: "為什麼",
  myth: "常見的誤解：「{myth}」",
  transfer: "換你",
  yours: "把你的想法寫在這裡（只留在這台電腦）",
  print: "印作業單",
  answers: "匯出作答（CSV）",
  pupil: "姓名",
  group: "班級",
  sheet:
    "種子 {seed} · taphoa {version} · 列印日期 {day} · 用這個連結打開同一課：",
};

export type LearnTexts = typeof zhTw;

export const learnTexts: Readonly<Record<Language, LearnTexts>> = {
  "zh-TW": zhTw,
  en: {
    title: "Eight lessons",
    intro:
      "Guess, act, see, understand, transfer: 20 to 40 minutes each. Progress stays on this computer.",
    lesson: "Lesson {n}",
    done: "done",
    back: "Back to the lessons",
    situation: "Situation",
    guess: "Guess first",
    sure: "How sure are you? (%)",
    much: "{measure} of “{variant}” against “{first}”: how many % more or less? Write less with a minus",
    muchSaid:
      "{measure} of “{variant}” against “{first}”: you guessed {guess} ({sure}% sure), the model says {change}, from {least} to {most} by seed.",
    muchCame:
      "{measure} of “{variant}” against “{first}”: {change}, from {least} to {most} by seed.",
    act: "Act",
    run: "Run {runs} simulations",
    running: "Run {done} of {total}",
    failed: "Not finished: {message}",
    first: "Choose an answer, then run.",
    right: "You were right: “{answer}”.",
    wrong: "You guessed “{guess}”; the model says “{answer}”.",
    means: "See: means of {seeds} seeds over {weeks} weeks; ◆ is the answer.",
    guessed: "{name} (your guess)",
    weeks: "{measure}: the middle of each variant, week by week",
    measure: "Measure",
    see: "See",
    why: "Why",
    myth: "A common belief: “{myth}”",
    transfer: "Your turn",
    yours: "Write down what you think (it stays on this computer)",
    print: "Print the sheet",
    answers: "Save the answers (CSV)",
    pupil: "Name",
    group: "Class",
    sheet:
      "Seed {seed} · taphoa {version} · printed {day} · this link opens the same lesson:",
  },
  vi: {
    title: "Tám bài học",
    intro:
      "Đoán, làm, thấy, hiểu, vận dụng: mỗi bài 20 đến 40 phút. Tiến độ chỉ lưu trên máy này.",
    lesson: "Bài {n}",
    done: "đã xong",
    back: "Về danh sách bài",
    situation: "Tình huống",
    guess: "Đoán trước",
    sure: "Bạn chắc đến đâu? (%)",
    much: "{measure} của “{variant}” so với “{first}” nhiều hay ít hơn mấy %? Ít hơn thì ghi số âm",
    muchSaid:
      "{measure} của “{variant}” so với “{first}”: bạn đoán {guess} (chắc {sure}%), mô hình cho {change}, từ {least} đến {most} tùy hạt giống.",
    muchCame:
      "{measure} của “{variant}” so với “{first}”: {change}, từ {least} đến {most} tùy hạt giống.",
    act: "Làm",
    run: "Chạy {runs} lần mô phỏng",
    running: "Lần {done} trên {total}",
    failed: "Chưa chạy xong: {message}",
    first: "Chọn một câu trả lời rồi chạy.",
    right: "Bạn đoán đúng: “{answer}”.",
    wrong: "Bạn đoán “{guess}”; mô hình cho là “{answer}”.",
    means: "Thấy: bình quân {seeds} hạt giống trong {weeks} tuần; ◆ là đáp án.",
    guessed: "{name} (bạn đoán)",
    weeks: "{measure}: mức giữa của từng cách làm theo tuần",
    measure: "Chỉ số",
    see: "Thấy",
    why: "Vì sao",
    myth: "Điều nhiều người tin: “{myth}”",
    transfer: "Đến lượt bạn",
    yours: "Ghi suy nghĩ của bạn (chỉ lưu trên máy này)",
    print: "In phiếu bài tập",
    answers: "Lưu bài làm (CSV)",
    pupil: "Họ tên",
    group: "Lớp",
    sheet:
      "Hạt giống {seed} · taphoa {version} · in ngày {day} · liên kết này mở lại đúng bài:",
  },
};

export interface LessonText {
  readonly title: string;
  readonly situation: string;
  readonly question: string;
  readonly variants: Readonly<Record<string, string>>;
  /** What many believe, which the runs speak against. */
  readonly myth: string;
  readonly why: string;
  readonly transfer: string;
}

export const lessonTexts: Readonly<
  Record<Language, Readonly<Record<number, LessonText>>>
> = { "zh-TW": lessonsZhTw, en: lessonsEn, vi: lessonsVi };
