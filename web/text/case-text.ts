/** The words of similar cases: what plans and strategies ask, the conditions and sides of a question, and measured effects, in each language. */
import type { Language } from "./index.ts";

const zhTw = {
  title: "相似案例",
  intro:
    "附上的方案裡，這根拉桿設得不一樣的，結果如何。事先跑好的：看方向，不看尾數。",
  waiting: "正在找…",
  none: "附上的方案和策略裡，沒有一個把這根拉桿設得不一樣。",
  here: "設成 {value}",
  result: "第一年實銷 {cases} 箱，貢獻毛利 {money}。",
  versus:
    "和示範方案比：箱數 {cases}（{casesMore}），毛利 {money}（{moneyMore}）。",
  more: "{all} 次裡 {count} 次較多",
  open: "打開「{name}」",
  wins: "{side}贏，差 {by} ± {half}（{all} 次裡 {count} 次）",
  unclear: "{side}略好，差 {by} ± {half}：分不出是不是運氣",
  packs: "{value} 包",
  effects: "研究量過的效果",
  measured: "出處：{source}。量到的：",
  response: "看它怎麼影響結果",
  plans: {
    baseline:
      "普通的方案會怎樣：南部先、北部第 13 週、中部第 27 週，三支商品？",
    "traditional-first":
      "先做雜貨店與攤販，業務多、目標高，連鎖第二年再說，划算嗎？",
    "modern-first":
      "先做連鎖（含量販店），用陳列費代替大部分業務，雜貨店第二年再說，划算嗎？",
    hybrid: "兩條路一前一後：連鎖先鋪路，雜貨店第 27 週跟上，行嗎？",
    "single-band": "一支商品、一個價格就夠，省下的費用拿去做媒體，行嗎？",
    barbell: "平價、高價加禮盒，中間不賣：空著的中間損失得比省下的多嗎？",
  } as Readonly<Record<string, string>>,
  questions: {
    channels: "雜貨店加連鎖，還是只做雜貨店？",
    range: "槓鈴組合，還是單一價格帶？",
    message: "全國一個訊息，還是各區不同？",
    endorsement: "代言在鋪貨之前，還是之後？",
    tet: "趕上過年，還是晚 26 週？",
    distributor: "可靠的經銷商，還是便宜的？",
  } as Readonly<Record<string, string>>,
  conditions: {
    "channels-1": "貨夠賣",
    "channels-2": "一週只有 1,500 箱",
    "range-1": "高價與禮盒和主力一樣討喜",
    "range-2": "沒人要高價與禮盒",
    "message-1": "測過：一區一個版本很合，全國一個版本哪一區都不太合",
    "message-2": "多一個版本一年 20 億₫",
    "endorsement-1": "第一週起貨架就在鋪",
    "endorsement-2": "第一年沒有貨架、沒有媒體、忘得快",
    "tet-1": "貨夠賣",
    "tet-2": "一週 1,500 箱，禮盒貴，節後剩貨全退回銷毀",
    "distributor-1": "可靠的多要 1 個百分點毛利",
    "distributor-2": "可靠的多要 6 個百分點毛利",
  } as Readonly<Record<string, string>>,
  sides: {
    "channels both": "兩條路一起",
    "channels grocers": "只做雜貨店",
    "range barbell": "槓鈴組合",
    "range single": "單一價格帶",
    "message regional": "各區不同",
    "message national": "全國一個",
    "endorsement early": "代言在前",
    "endorsement late": "代言在後",
    "tet on-time": "趕上過年",
    "tet late": "晚 26 週",
    "distributor reliable": "可靠的",
    "distributor cheap": "便宜的",
  } as Readonly<Record<string, string>>,
  known: {
    "D1/mean": "售價貴 1%，包數變 {low}% 到 {high}%。",
    "D3/short": "老品牌的媒體多 1%，當季包數多 {low}% 到 {high}%；新品高一些。",
    "D3/long": "老品牌的媒體多 1%，一年內包數多 {low}% 到 {high}%。",
    "D4/short": "加權鋪貨率多 1%，前四週包數多 {low}% 到 {high}%。",
    "D4/long": "加權鋪貨率多 1%，一年後包數多 {low}% 到 {high}%。",
    "D7/display": "上陳列的那段時間，賣成 {low} 到 {high} 倍。",
    "D12/from_parent":
      "多一支商品：它賣的有 {low} 到 {high}（占比）來自自家原有的商品。",
    "D13/leaders": "發票價降 1%，大品牌的貨架價跟著降 {low}% 到 {high}%。",
  } as Readonly<Record<string, string>>,
};

export type CaseTexts = typeof zhTw;

export const caseTexts: Readonly<Record<Language, CaseTexts>> = {
  "zh-TW": zhTw,
  en: {
    title: "Similar cases",
    intro:
      "What came of the plans here that set this lever otherwise. Run beforehand: read direction, not the last digit.",
    waiting: "Looking…",
    none: "None of the plans and strategies here sets this lever otherwise.",
    here: "set to {value}",
    result: "{cases} cases sold in the first year, contribution {money}.",
    versus:
      "Against the demo: cases {cases} ({casesMore}), contribution {money} ({moneyMore}).",
    more: "more in {count} of {all} runs",
    open: "Open “{name}”",
    wins: "{side} wins by {by} ± {half} ({count} of {all} runs)",
    unclear: "{side} is ahead by {by} ± {half}: not clear of luck",
    packs: "{value} packs",
    effects: "Effects that studies measured",
    measured: "Source: {source}. Measured:",
    response: "See how it moves the result",
    plans: {
      baseline:
        "What comes of an ordinary plan: South first, North from week 13, Central from week 27, three SKUs?",
      "traditional-first":
        "Does it pay to begin with grocers and stalls, with more reps and a higher target, and leave chains for the second year?",
      "modern-first":
        "Does it pay to begin with chains, hypermarkets included, with display in place of most reps, and leave grocers for the second year?",
      hybrid:
        "One track after the other: do chains prepare the ground if grocers follow from week 27?",
      "single-band":
        "Is one SKU at one price enough, with the fees saved spent on media?",
      barbell:
        "Value, premium and gift, nothing in the middle: does the gap cost more than it saves?",
    },
    questions: {
      channels: "Grocers and chains, or grocers alone?",
      range: "A barbell, or one price band?",
      message: "One message, or one per region?",
      endorsement: "The endorsement before distribution, or after?",
      tet: "Ready for Tết, or 26 weeks later?",
      distributor: "A reliable distributor, or a cheap one?",
    },
    conditions: {
      "channels-1": "goods enough",
      "channels-2": "1,500 cases a week, no more",
      "range-1": "premium and gift are liked as the main pack would be",
      "range-2": "nobody wants premium or gift",
      "message-1":
        "tested: a version per region fits well, one for all fits none",
      "message-2": "a version costs 2 bn VND a year",
      "endorsement-1": "shelves fill from the first week",
      "endorsement-2":
        "no shelf in the first year, no media, people forget fast",
      "tet-1": "goods enough",
      "tet-2":
        "1,500 cases a week, a dear gift box, leftovers come back and are destroyed",
      "distributor-1": "the reliable one wants one point of margin more",
      "distributor-2": "the reliable one wants six points more",
    },
    sides: {
      "channels both": "both tracks",
      "channels grocers": "grocers alone",
      "range barbell": "barbell",
      "range single": "one band",
      "message regional": "one per region",
      "message national": "one message",
      "endorsement early": "before",
      "endorsement late": "after",
      "tet on-time": "ready",
      "tet late": "later",
      "distributor reliable": "the reliable one",
      "distributor cheap": "the cheap one",
    },
    known: {
      "D1/mean": "Priced 1% higher, packs change by {low}% to {high}%.",
      "D3/short":
        "1% more media of an established brand: {low}% to {high}% more packs in the quarter; more for a new one.",
      "D3/long":
        "1% more media of an established brand: {low}% to {high}% more packs within the year.",
      "D4/short":
        "1% more weighted distribution: {low}% to {high}% more packs in the first four weeks.",
      "D4/long":
        "1% more weighted distribution: {low}% to {high}% more packs after a year.",
      "D7/display": "On display, {low} to {high} times the usual packs.",
      "D12/from_parent":
        "One more SKU: a share of {low} to {high} of its volume comes from the brand’s own packs.",
      "D13/leaders":
        "Invoiced 1% lower, shelf prices of large brands fall by {low}% to {high}%.",
    },
  },
  vi: {
    title: "Trường hợp tương tự",
    intro:
      "Các phương án kèm theo đặt cần gạt này khác đi thì ra sao. Đã chạy sẵn: xem hướng, đừng xem số lẻ.",
    waiting: "Đang tìm…",
    none: "Không phương án hay chiến lược kèm theo nào đặt cần gạt này khác đi.",
    here: "đặt {value}",
    result: "Năm đầu bán {cases} thùng, lãi góp {money}.",
    versus:
      "So với phương án mẫu: thùng {cases} ({casesMore}), lãi góp {money} ({moneyMore}).",
    more: "nhiều hơn trong {count} trên {all} lần",
    open: "Mở “{name}”",
    wins: "{side} thắng {by} ± {half} ({count} trên {all} lần)",
    unclear: "{side} hơn {by} ± {half}: chưa tách được khỏi may rủi",
    packs: "{value} gói",
    effects: "Hiệu ứng đã được đo",
    measured: "Nguồn: {source}. Đã đo:",
    response: "Xem nó làm kết quả thay đổi thế nào",
    plans: {
      baseline:
        "Phương án bình thường thì sao: Nam trước, Bắc từ tuần 13, Trung từ tuần 27, ba SKU?",
      "traditional-first":
        "Bắt đầu từ tạp hóa và sạp chợ, nhiều nhân viên và mục tiêu cao hơn, để chuỗi sang năm hai, có đáng không?",
      "modern-first":
        "Bắt đầu từ chuỗi, gồm cả đại siêu thị, trưng bày thay cho phần lớn nhân viên, để tạp hóa sang năm hai, có đáng không?",
      hybrid:
        "Lần lượt từng đường: chuỗi có dọn đường nếu tạp hóa theo sau từ tuần 27 không?",
      "single-band":
        "Một SKU một giá có đủ không, phí tiết kiệm dồn cho truyền thông?",
      barbell:
        "Giá rẻ, cao cấp và hộp quà, không có tầm giữa: khoảng trống có đắt hơn phần tiết kiệm không?",
    },
    questions: {
      channels: "Tạp hóa và chuỗi, hay chỉ tạp hóa?",
      range: "Hai đầu giá, hay một tầm giá?",
      message: "Một thông điệp, hay mỗi vùng một thông điệp?",
      endorsement: "Đại sứ trước khi phủ hàng, hay sau?",
      tet: "Kịp Tết, hay trễ 26 tuần?",
      distributor: "Nhà phân phối đáng tin, hay rẻ?",
    },
    conditions: {
      "channels-1": "đủ hàng",
      "channels-2": "mỗi tuần chỉ 1.500 thùng",
      "range-1": "gói cao cấp và hộp quà được thích như gói chính",
      "range-2": "không ai muốn gói cao cấp hay hộp quà",
      "message-1":
        "đã thử: bản riêng từng vùng rất hợp, một bản chung không hợp vùng nào",
      "message-2": "mỗi bản thêm tốn 2 tỷ ₫ một năm",
      "endorsement-1": "kệ đầy dần từ tuần đầu",
      "endorsement-2":
        "năm đầu không có kệ, không truyền thông, người ta quên nhanh",
      "tet-1": "đủ hàng",
      "tet-2": "1.500 thùng mỗi tuần, hộp quà đắt, hàng thừa trả về và hủy",
      "distributor-1": "bên đáng tin đòi thêm một điểm chiết khấu",
      "distributor-2": "bên đáng tin đòi thêm sáu điểm",
    },
    sides: {
      "channels both": "Cả hai đường",
      "channels grocers": "Chỉ tạp hóa",
      "range barbell": "Hai đầu giá",
      "range single": "Một tầm giá",
      "message regional": "Mỗi vùng một thông điệp",
      "message national": "Một thông điệp",
      "endorsement early": "Trước",
      "endorsement late": "Sau",
      "tet on-time": "Kịp Tết",
      "tet late": "Trễ 26 tuần",
      "distributor reliable": "Bên đáng tin",
      "distributor cheap": "Bên rẻ",
    },
    known: {
      "D1/mean": "Giá cao hơn 1%, số gói đổi từ {low}% đến {high}%.",
      "D3/short":
        "Truyền thông của thương hiệu lâu năm thêm 1%: trong quý thêm {low}% đến {high}% số gói; thương hiệu mới cao hơn.",
      "D3/long":
        "Truyền thông của thương hiệu lâu năm thêm 1%: trong năm thêm {low}% đến {high}% số gói.",
      "D4/short":
        "Độ phủ có trọng số thêm 1%: bốn tuần đầu thêm {low}% đến {high}% số gói.",
      "D4/long":
        "Độ phủ có trọng số thêm 1%: sau một năm thêm {low}% đến {high}% số gói.",
      "D7/display": "Khi được trưng bày, bán gấp {low} đến {high} lần.",
      "D12/from_parent":
        "Thêm một SKU: từ {low} đến {high} (tỷ phần) lượng bán của nó lấy từ chính thương hiệu.",
      "D13/leaders":
        "Giá hóa đơn giảm 1%, giá kệ của thương hiệu lớn giảm {low}% đến {high}%.",
    },
  },
};
