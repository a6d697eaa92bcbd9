/** The words of the reality checks and of the household's diary, in each language. */
import type { Language } from "./index.ts";

const zhTw = {
  title: "像真的嗎？拿這個市場去對照真實世界",
  intro:
    "再跑一次這個方案，這次記下每一戶買了什麼，然後拿去對照公開研究量過的規律。合不合規律，和你的品牌會不會成功是兩回事：它只說明這個假市場像不像真市場。",
  run: "檢查這個市場（看 {weeks} 週）",
  running: "第 {done} 週，共 {total} 週",
  found: "{pass} 項符合，{short} 項不符合，{skipped} 項沒辦法檢查。",
  seed: "這裡只有一種運氣；正式的報告跑五種，差一點點可能只是運氣。",
  verdicts: {
    pass: "符合",
    "falls short": "不符合",
    "not run": "沒檢查",
  },
  needs: "需要看 {weeks} 週以上。",
  statistic: "量什麼",
  value: "這個市場",
  band: "合理範圍",
  details: "看每一個數字",
  least: "至少 {low}",
  most: "最多 {high}",
  between: "{low} 到 {high}",
  noBand: "沒有範圍",
  checks: {
    A1: {
      name: "一季的買法",
      meaning:
        "只要知道每個品牌的市占率，一條公式（Dirichlet）就猜得出有多少家庭買、一家買幾次。真實的品類只差幾個百分點；這裡也該如此。",
    },
    A2: {
      name: "一年的買法",
      meaning: "同一條公式看一整年。時間拉長，真實世界也會差得多一點。",
    },
    A3: {
      name: "小品牌吃兩次虧",
      meaning:
        "市占小的品牌，買的人少很多，而且那些人也買得稍微少一點（double jeopardy）。不會有「人少但死忠」的小品牌。",
    },
    A4: {
      name: "買家互相重疊",
      meaning:
        "你的買家也買別人的；和誰重疊，看對方有多大，不看誰和誰像（duplication law）。",
    },
    A5: {
      name: "一季能猜一年嗎",
      meaning: "用一季的公式猜半年、一年有多少家庭買過。真實世界猜得相當準。",
    },
    A6: {
      name: "大戶與散客",
      meaning:
        "買得多的家庭很少，買一兩次的很多；最大的兩成買家大約買走一半，不是八成。",
    },
    D9: {
      name: "貨架空著的比例",
      meaning:
        "世界各地量到的缺貨率大約 4–12%。太低不像真的，太高就是供應鏈出了問題。",
    },
    D11: {
      name: "過年的波峰",
      meaning:
        "過年前四週比平常多賣多少；其中一半以上集中在最後兩週；鄉下比城市晚。",
    },
    E2: {
      name: "先鋪貨，後賣掉",
      meaning:
        "新品一開始出貨遠多於實銷，因為要把通路填滿；一年後兩者應該接近。",
    },
  } as Readonly<Record<string, { name: string; meaning: string }>>,
  diary: {
    title: "一戶人家的日記",
    intro:
      "模型裡沒有「需求曲線」，只有一戶一戶去買東西的人。挑一戶，看他每次去哪裡、為了什麼、拿了哪一支、為什麼。",
    pick: "看哪一戶",
    household: "{region}{place}，所得五等分的第 {fifth} 組，{stage}",
    kinds: {
      bought: "買過",
      knew: "知道但沒買",
      never: "不知道",
    },
    option: "{kind}：{who}",
    summary:
      "{visits} 次為這個品類出門，買成 {bought} 次，其中 {own} 次買你的品牌。",
    knew: "第 {week} 週認識你的品牌。",
    neverKnew: "這段期間一直不認識你的品牌。",
    only: "只看買你的品牌、或本來買得到的那幾次",
    empty: "沒有這樣的日子。",
    bought: "{brand}，{packs} 包，{paid}",
    own: "你的{role}，{packs} 包，{paid}",
    nothing: "空手回家",
    again: "以前買過",
    first: "第一次買",
    regular: "常去的店",
    other: "別家店",
    why: "架上有 {offered} 種他認識的，拿這支的機會是 {chance}。和架上平均比：口味 {taste} 倍、價格與推薦 {price} 倍、場合 {fit} 倍。",
    main: {
      taste: "主要因為合他的口味。",
      price: "主要因為這裡的價格或推薦。",
      fit: "主要因為包裝合這次的場合。",
      luck: "沒有哪一點特別突出：剛好拿到。",
    },
    obstacles: {
      unknown: "不認識你的品牌",
      unlisted: "這家店沒有賣你的商品",
      unnoticed: "店裡有，他沒看到",
      outOfStock: "你的商品缺貨",
      open: "你的商品就在架上",
    },
    missions: {
      stock_up: "大採買",
      top_up: "補貨",
      on_the_go: "路上吃",
      gift: "送禮",
    },
    stages: {
      young: "年輕、沒小孩",
      small_children: "有幼兒",
      school_children: "有學童",
      grown_up: "孩子大了",
      elder: "長輩",
    },
    places: { urban: "城市", rural: "鄉村" },
  },
};

export type WatchTexts = typeof zhTw;

const en: WatchTexts = {
  title: "Is it like the real thing? This market against what is known",
  intro:
    "Runs the plan once more, this time writing down what every household buys, and holds that against regularities that published studies measured. It says whether this made-up market is like a real one; whether your brand succeeds is another question.",
  run: "Check this market ({weeks} weeks)",
  running: "Week {done} of {total}",
  found: "{pass} pass, {short} fall short, {skipped} could not be checked.",
  seed: "This is one draw of luck; the full report takes five, so a near miss may be luck.",
  verdicts: {
    pass: "Passes",
    "falls short": "Falls short",
    "not run": "Not checked",
  },
  needs: "Needs {weeks} weeks or more.",
  statistic: "What is measured",
  value: "This market",
  band: "Range",
  details: "Every figure",
  least: "at least {low}",
  most: "at most {high}",
  between: "{low} to {high}",
  noBand: "no range",
  checks: {
    A1: {
      name: "How people buy over a quarter",
      meaning:
        "From market shares alone, one formula (the Dirichlet) tells how many households buy a brand and how often. Real categories are a few percent off; this one should be, too.",
    },
    A2: {
      name: "How people buy over a year",
      meaning:
        "The same formula over a year. Over a longer time real markets are further off as well.",
    },
    A3: {
      name: "Small brands suffer twice",
      meaning:
        "A brand with a small share has far fewer buyers, who also buy it slightly less often (double jeopardy). There is no small brand with few but devoted buyers.",
    },
    A4: {
      name: "Buyers are shared",
      meaning:
        "Your buyers buy others, too; whom you share them with depends on how large the other is, not on who resembles whom (the duplication law).",
    },
    A5: {
      name: "Does a quarter foretell a year?",
      meaning:
        "The formula of a quarter guesses how many households have bought after half a year and a year. In real markets it guesses well.",
    },
    A6: {
      name: "Heavy and light buyers",
      meaning:
        "Few households buy much, many buy once or twice; the heaviest fifth of buyers takes about half, not four fifths.",
    },
    D9: {
      name: "Empty shelves",
      meaning:
        "Studies around the world find 4 to 12% out of stock. Less is a dream, more is a broken supply chain.",
    },
    D11: {
      name: "The peak before Tết",
      meaning:
        "How much more is sold in the four weeks before Tết; over half of it in the last two; later in the country than in town.",
    },
    E2: {
      name: "Shipped first, sold later",
      meaning:
        "A launch ships far more than is bought at first, because the trade has to be filled; after a year the two should be close.",
    },
  },
  diary: {
    title: "One household’s diary",
    intro:
      "The model holds no demand curve, only households that go shopping. Pick one: where it went, what for, what it took and why.",
    pick: "Which household",
    household: "{region}, {place}, income fifth {fifth}, {stage}",
    kinds: {
      bought: "Bought it",
      knew: "Knew it, did not buy",
      never: "Did not know it",
    },
    option: "{kind}: {who}",
    summary:
      "{visits} trips for this category, {bought} purchases, {own} of them of your brand.",
    knew: "Knew your brand from week {week}.",
    neverKnew: "Never knew your brand in this time.",
    only: "Only where your brand was bought or could have been",
    empty: "There was no such day.",
    bought: "{brand}, {packs} packs, {paid}",
    own: "Your {role}, {packs} packs, {paid}",
    nothing: "Came home with nothing",
    again: "bought before",
    first: "bought for the first time",
    regular: "usual shop",
    other: "another shop",
    why: "{offered} on the shelf that it knew; the chance to take this one was {chance}. Against the shelf’s mean: taste ×{taste}, price and advice ×{price}, fit ×{fit}.",
    main: {
      taste: "Mostly because it suits its taste.",
      price: "Mostly for the price or the advice there.",
      fit: "Mostly because the pack fits the occasion.",
      luck: "Nothing stands out: it just happened to be this one.",
    },
    obstacles: {
      unknown: "does not know your brand",
      unlisted: "this shop does not carry you",
      unnoticed: "you were there, not noticed",
      outOfStock: "you were out of stock",
      open: "you were on the shelf",
    },
    missions: {
      stock_up: "big shop",
      top_up: "top-up",
      on_the_go: "on the go",
      gift: "gift",
    },
    stages: {
      young: "young, no children",
      small_children: "small children",
      school_children: "school children",
      grown_up: "children grown up",
      elder: "elders",
    },
    places: { urban: "town", rural: "country" },
  },
};

const vi: WatchTexts = {
  title: "Có giống thật không? So thị trường này với thực tế",
  intro:
    "Chạy lại phương án, lần này ghi từng hộ mua gì, rồi so với các quy luật mà nghiên cứu công khai đã đo. Việc này chỉ nói thị trường mô phỏng có giống thị trường thật không; thương hiệu của bạn thành công hay không là chuyện khác.",
  run: "Kiểm tra thị trường này ({weeks} tuần)",
  running: "Tuần {done} trên {total}",
  found: "{pass} mục đạt, {short} mục chưa đạt, {skipped} mục không kiểm được.",
  seed: "Đây chỉ là một lần may rủi; báo cáo đầy đủ chạy năm lần, lệch chút ít có thể do may rủi.",
  verdicts: {
    pass: "Đạt",
    "falls short": "Chưa đạt",
    "not run": "Chưa kiểm",
  },
  needs: "Cần từ {weeks} tuần trở lên.",
  statistic: "Đo gì",
  value: "Thị trường này",
  band: "Khoảng hợp lý",
  details: "Xem từng con số",
  least: "ít nhất {low}",
  most: "nhiều nhất {high}",
  between: "{low} đến {high}",
  noBand: "không có khoảng",
  checks: {
    A1: {
      name: "Cách mua trong một quý",
      meaning:
        "Chỉ từ thị phần, một công thức (Dirichlet) đoán được bao nhiêu hộ mua và mua mấy lần. Ngành hàng thật lệch vài phần trăm; ở đây cũng nên vậy.",
    },
    A2: {
      name: "Cách mua trong một năm",
      meaning:
        "Cùng công thức cho cả năm. Thời gian dài hơn thì thị trường thật cũng lệch nhiều hơn.",
    },
    A3: {
      name: "Thương hiệu nhỏ thiệt hai lần",
      meaning:
        "Thị phần nhỏ thì ít người mua hơn hẳn, và họ cũng mua thưa hơn một chút (double jeopardy). Không có thương hiệu nhỏ ít khách mà trung thành tuyệt đối.",
    },
    A4: {
      name: "Khách hàng dùng chung",
      meaning:
        "Khách của bạn cũng mua của người khác; chung với ai tùy bên kia lớn cỡ nào, không tùy ai giống ai (duplication law).",
    },
    A5: {
      name: "Một quý đoán được một năm?",
      meaning:
        "Công thức của một quý đoán số hộ đã mua sau nửa năm và một năm. Thị trường thật đoán khá đúng.",
    },
    A6: {
      name: "Khách mua nhiều và mua ít",
      meaning:
        "Ít hộ mua nhiều, nhiều hộ mua một hai lần; một phần năm mua nhiều nhất chiếm khoảng một nửa, không phải tám phần mười.",
    },
    D9: {
      name: "Kệ trống",
      meaning:
        "Các nghiên cứu trên thế giới đo được khoảng 4 đến 12% hết hàng. Thấp hơn là trong mơ, cao hơn là chuỗi cung ứng hỏng.",
    },
    D11: {
      name: "Cao điểm trước Tết",
      meaning:
        "Bốn tuần trước Tết bán hơn bao nhiêu; hơn nửa số đó ở hai tuần cuối; nông thôn muộn hơn thành thị.",
    },
    E2: {
      name: "Giao trước, bán sau",
      meaning:
        "Hàng mới lúc đầu giao vào kênh nhiều hơn hẳn số bán ra vì phải lấp đầy kênh; sau một năm hai số nên gần nhau.",
    },
  },
  diary: {
    title: "Nhật ký của một hộ",
    intro:
      "Mô hình không có đường cầu, chỉ có từng hộ đi mua hàng. Chọn một hộ: đi đâu, để làm gì, lấy món nào và vì sao.",
    pick: "Hộ nào",
    household: "{region}, {place}, thu nhập nhóm {fifth}/5, {stage}",
    kinds: {
      bought: "Đã mua",
      knew: "Biết mà không mua",
      never: "Không biết",
    },
    option: "{kind}: {who}",
    summary:
      "{visits} lần đi mua ngành hàng này, mua được {bought} lần, {own} lần là thương hiệu của bạn.",
    knew: "Biết thương hiệu của bạn từ tuần {week}.",
    neverKnew: "Suốt thời gian này không biết thương hiệu của bạn.",
    only: "Chỉ những lần mua hoặc có thể mua thương hiệu của bạn",
    empty: "Không có ngày nào như vậy.",
    bought: "{brand}, {packs} gói, {paid}",
    own: "Hàng {role} của bạn, {packs} gói, {paid}",
    nothing: "Về tay không",
    again: "đã từng mua",
    first: "mua lần đầu",
    regular: "tiệm quen",
    other: "tiệm khác",
    why: "Trên kệ có {offered} loại hộ này biết; khả năng lấy món này là {chance}. So với trung bình của kệ: khẩu vị ×{taste}, giá và lời khuyên ×{price}, hợp dịp ×{fit}.",
    main: {
      taste: "Chủ yếu vì hợp khẩu vị.",
      price: "Chủ yếu vì giá hoặc lời khuyên ở đó.",
      fit: "Chủ yếu vì gói hàng hợp dịp.",
      luck: "Không có gì nổi bật: tình cờ lấy trúng.",
    },
    obstacles: {
      unknown: "chưa biết thương hiệu của bạn",
      unlisted: "tiệm này không bán hàng của bạn",
      unnoticed: "có bán mà không nhìn thấy",
      outOfStock: "hàng của bạn hết",
      open: "hàng của bạn có trên kệ",
    },
    missions: {
      stock_up: "mua nhiều",
      top_up: "mua thêm",
      on_the_go: "ăn dọc đường",
      gift: "làm quà",
    },
    stages: {
      young: "trẻ, chưa con",
      small_children: "con nhỏ",
      school_children: "con đi học",
      grown_up: "con đã lớn",
      elder: "người lớn tuổi",
    },
    places: { urban: "thành thị", rural: "nông thôn" },
  },
};

export const watchTexts: Readonly<Record<Language, WatchTexts>> = {
  "zh-TW": zhTw,
  en,
  vi,
};
