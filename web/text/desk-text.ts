/** The words of work in the background, of the ribbon of bottlenecks, the waterfall and the response curve, in each language. */
import type { ResponseTexts, WaterfallTexts } from "../../src/index.ts";
import type { Language } from "./index.ts";

const zhTw = {
  work: {
    run: "算一算（{count} 次模擬）",
    running: "第 {done} 次，共 {total} 次",
    stop: "停止",
    failed: "沒有算完：{message}",
    rough:
      "用粗略的模擬（每 {scale} 戶一戶、貨架簡化），{seeds} 種運氣：看方向和大小，不看尾數。",
    stale: "方案改過了，這是改之前的結果。",
  },
  ribbon: {
    title: "每週最卡的一關",
    takeaway: "{weeks} 週裡有 {most} 週最卡在「{link}」。",
    none: "還沒有進任何一區，沒有關卡可說。",
    waiting: "完整模擬算完之後才有。",
    list: "逐段看",
    row: "第 {from} 到 {to} 週",
    passed: "走到這關的人，{share} 通過",
    note: "知道 → 買得到 → 看到 → 有貨 → 買得起 → 想買。標的是通過比例最低的一關；想買這關，和貨架上平均每一種相比。",
    weeks: "週",
    link: "關卡",
    share: "通過",
    links: {
      known: "知道",
      listed: "買得到",
      noticed: "看到",
      in_stock: "有貨",
      affordable: "買得起",
      preferred: "想買",
      capacity: "產能",
      cash: "現金",
    },
  },
  shops: {
    title: "雜貨店的帳",
    takeaway:
      "最壓資金的是{place}的{sku}：架上的貨等於一家店一週進貨錢的 {share}。",
    none: "完整模擬算完、有雜貨店進了貨之後才有。",
    place: "哪裡、哪一支",
    shops: "有進的店",
    packs: "每店每週賣",
    margin: "每店每週賺",
    stock: "壓在架上的貨",
    cash: "一週進貨的錢",
    share: "占多少",
  },
  waterfall: {
    title: "損益瀑布：從淨銷售額到貢獻毛利",
    takeaway:
      "扣掉貨的成本剩 {goods}，全部扣完剩 {total}；扣最多的是{largest}。",
    income: "收入",
    spending: "扣掉",
    sum: "小計",
    amount: "金額",
    running: "剩下",
    groups: {
      sales: "淨銷售額",
      goods: "到岸成本與匯率",
      trade: "通路費用",
      logistics: "物流",
      losses: "退貨、報廢、呆帳",
      demand: "廣宣與促銷",
      people: "業務人員",
      fixed: "團隊與設立",
      afterGoods: "扣掉貨之後",
      total: "貢獻毛利",
    },
  } satisfies WaterfallTexts,
  response: {
    heading: "拉桿的反應曲線",
    intro:
      "一根拉桿從低拉到高，別的都不動，同樣的運氣再跑一次。陰影是資料給過的範圍；範圍外是虛線，模型在那裡沒有依據。",
    pick: "哪一根拉桿",
    measure: "看哪個數字",
    chart: {
      title: "{lever}怎麼影響{measure}",
      takeaway: "試過的值裡，{lever}在 {best} 時{measure}最好：{amount}。",
      tie: "試過的值裡，沒有一個比現在好得過運氣的差別（最高在 {best}：{amount}）。",
      tested: "資料給過的範圍",
      beyond: "範圍外",
      now: "現在",
      half: "和現在的差，不確定多少（95%）",
    } satisfies ResponseTexts,
  },
};

export type DeskTexts = typeof zhTw;

const en: DeskTexts = {
  work: {
    run: "Compute ({count} runs)",
    running: "{done} of {total}",
    stop: "Stop",
    failed: "Not finished: {message}",
    rough:
      "Rough runs (one household in {scale}, simpler shelves), {seeds} draws of luck: read direction and size, not the last digit.",
    stale: "The plan was changed; this is from before.",
  },
  ribbon: {
    title: "What held sales back most, week by week",
    takeaway: "{most} of {weeks} weeks were held back most by “{link}”.",
    none: "No region is entered yet, so there is nothing to hold sales back.",
    waiting: "Shown once the full run is done.",
    list: "Stretch by stretch",
    row: "Weeks {from} to {to}",
    passed: "{share} of those who came this far passed",
    note: "Known → listed → noticed → in stock → affordable → preferred. The link that the smallest share passes is named; preference is held against an even share of the shelf.",
    weeks: "Weeks",
    link: "Link",
    share: "Passed",
    links: {
      known: "Known",
      listed: "Listed",
      noticed: "Noticed",
      in_stock: "In stock",
      affordable: "Affordable",
      preferred: "Preferred",
      capacity: "Capacity",
      cash: "Cash",
    },
  },
  shops: {
    title: "The grocer’s books",
    takeaway:
      "{sku}, {place}, ties up most: the goods on the shelf are {share} of what a shop spends on goods in a week.",
    none: "Shown once a full run is done and grocers carry something.",
    place: "Where, which SKU",
    shops: "Shops that carry it",
    packs: "Packs a shop-week",
    margin: "Earned a shop-week",
    stock: "Tied up on the shelf",
    cash: "Cash for goods a week",
    share: "Share of it",
  },
  waterfall: {
    title: "Waterfall: from net sales to contribution",
    takeaway:
      "{goods} is left after the goods, {total} after everything; the most is taken by {largest}.",
    income: "Income",
    spending: "Taken off",
    sum: "Sum",
    amount: "Amount",
    running: "Left",
    groups: {
      sales: "Net sales",
      goods: "Landed cost and exchange",
      trade: "Trade terms",
      logistics: "Logistics",
      losses: "Returns, write-offs, bad debt",
      demand: "Media and promotion",
      people: "Sales force",
      fixed: "Team and set-up",
      afterGoods: "After the goods",
      total: "Contribution",
    },
  },
  response: {
    heading: "Response curve of a lever",
    intro:
      "One lever goes from low to high, nothing else moves, under the same luck. The shaded range is what the data speak of; beyond it the line is dashed, and the model has nothing to lean on.",
    pick: "Which lever",
    measure: "Which figure",
    chart: {
      title: "How {lever} moves {measure}",
      takeaway:
        "Of the values tried, {measure} is best with {lever} at {best}: {amount}.",
      tie: "No value tried is better than the present one beyond luck (highest at {best}: {amount}).",
      tested: "Range of the data",
      beyond: "Beyond the range",
      now: "Now",
      half: "Doubt of the difference to now (95%)",
    },
  },
};

const vi: DeskTexts = {
  work: {
    run: "Tính ({count} lần chạy)",
    running: "{done} trên {total}",
    stop: "Dừng",
    failed: "Chưa xong: {message}",
    rough:
      "Chạy thô (một hộ trên {scale}, kệ đơn giản hơn), {seeds} lần may rủi: đọc hướng và độ lớn, đừng đọc số lẻ.",
    stale: "Phương án đã đổi; đây là kết quả trước đó.",
  },
  ribbon: {
    title: "Mỗi tuần nghẽn nhất ở đâu",
    takeaway: "{most} trên {weeks} tuần nghẽn nhất ở “{link}”.",
    none: "Chưa vào vùng nào nên chưa có chỗ nghẽn.",
    waiting: "Có sau khi chạy đầy đủ xong.",
    list: "Xem từng đoạn",
    row: "Tuần {from} đến {to}",
    passed: "{share} số người đến đây đi qua được",
    note: "Biết → mua được → nhìn thấy → còn hàng → vừa túi tiền → muốn mua. Nêu tên khâu có tỷ lệ đi qua thấp nhất; khâu muốn mua so với phần chia đều trên kệ.",
    weeks: "Tuần",
    link: "Khâu",
    share: "Đi qua",
    links: {
      known: "Biết",
      listed: "Mua được",
      noticed: "Nhìn thấy",
      in_stock: "Còn hàng",
      affordable: "Vừa túi tiền",
      preferred: "Muốn mua",
      capacity: "Công suất",
      cash: "Tiền mặt",
    },
  },
  shops: {
    title: "Sổ của tiệm tạp hóa",
    takeaway:
      "{sku}, {place}, chôn vốn nhiều nhất: hàng trên kệ bằng {share} số tiền một tiệm nhập hàng trong tuần.",
    none: "Có sau khi chạy đầy đủ xong và có tạp hóa nhập hàng.",
    place: "Ở đâu, hàng nào",
    shops: "Số tiệm có bán",
    packs: "Gói mỗi tiệm-tuần",
    margin: "Lãi mỗi tiệm-tuần",
    stock: "Nằm trên kệ",
    cash: "Tiền nhập hàng một tuần",
    share: "Chiếm",
  },
  waterfall: {
    title: "Thác lãi lỗ: từ doanh thu thuần đến lợi nhuận đóng góp",
    takeaway:
      "Trừ tiền hàng còn {goods}, trừ hết còn {total}; khoản trừ lớn nhất là {largest}.",
    income: "Thu",
    spending: "Trừ đi",
    sum: "Cộng",
    amount: "Số tiền",
    running: "Còn lại",
    groups: {
      sales: "Doanh thu thuần",
      goods: "Giá vốn và tỷ giá",
      trade: "Chi phí thương mại",
      logistics: "Vận chuyển",
      losses: "Trả hàng, hủy, nợ xấu",
      demand: "Quảng cáo và khuyến mãi",
      people: "Đội bán hàng",
      fixed: "Bộ máy và thành lập",
      afterGoods: "Sau tiền hàng",
      total: "Lợi nhuận đóng góp",
    },
  },
  response: {
    heading: "Đường phản ứng của một cần",
    intro:
      "Một cần đi từ thấp đến cao, các cần khác giữ nguyên, cùng may rủi. Vùng tô là khoảng mà dữ liệu nói tới; ngoài khoảng là nét đứt, mô hình không có chỗ dựa.",
    pick: "Cần nào",
    measure: "Xem con số nào",
    chart: {
      title: "{lever} tác động lên {measure} ra sao",
      takeaway:
        "Trong các giá trị đã thử, {measure} tốt nhất khi {lever} ở {best}: {amount}.",
      tie: "Không giá trị nào tốt hơn hiện tại quá mức may rủi (cao nhất ở {best}: {amount}).",
      tested: "Khoảng của dữ liệu",
      beyond: "Ngoài khoảng",
      now: "Hiện tại",
      half: "Độ bất định so với hiện tại (95%)",
    },
  },
};

export const deskTexts: Readonly<Record<Language, DeskTexts>> = {
  "zh-TW": zhTw,
  en,
  vi,
};
