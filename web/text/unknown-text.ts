/** What the page says the model does not know, in each language: a sentence or two per topic. */
import type { Language } from "./index.ts";

const zhTw = {
  title: "這個模型不知道什麼",
  intro: "和這一頁有關、模型省略或只能假設的事：",
  sources: "看每個數字的依據",
  topics: {
    liking:
      "商品好不好吃、包裝好不好看，模型看不出來。它只用你填的概念吸引力和回購意願。",
    oneCourse: "一次模擬只是一種可能的過程，不是預測。換個運氣，結果會不同。",
    patterns:
      "模型只和市場的一般規律對照過，有些還沒對上。對上規律，不等於猜得準某一個品牌。",
    archetypes: "既有品牌是幾種典型，不是真的公司，也沒有它們的真實計畫。",
    rivals:
      "對手會降價、加促銷、加廣告或學你的口味，但不會搶獨家上架、不會叫店家別賣你，也不會另出一支仿品。",
    media:
      "媒體只讓人知道、想起品牌。長期廣告讓人更喜歡、看膩、哪一天播，模型都沒有；廣告與口碑的效果也比研究量到的弱。",
    shelfPlace: "放在貨架哪裡、旁邊擺什麼、包裝搶不搶眼，模型沒有。",
    fastShops: "新品鋪進店的速度比實際量到的快，鋪底的貨在店裡放得比較久。",
    slowStock: "要貨變少以後，經銷商的庫存可能降得比業界說的慢。",
    onePort: "只走一個港，沒有加急海運，也沒有加班生產。",
    shelfAge: "店裡的貨只記平均年齡，不追每一批；別家的過期品不算。",
    terms:
      "前後台毛利、上架費、經銷商毛利在越南沒有公開數字，預設值全是假設。談之前先問兩三家。",
    interest: "現金缺口不算利息，也不管借不借得到錢。",
    latePay: "連鎖準時付款，也沒有扣款爭議。實際上兩樣都常見。",
    bargaining: "採購只照規則收或不收，不會跟你討價還價。",
    wholesaleCash: "中盤自己的現金夠不夠、會不會拿名牌賠本帶貨，模型沒有。",
    distance: "沒有路，也沒有距離。住得近，在模型裡就是常去同一家店。",
    splits:
      "區域和通路的份額有些是推算的。一個省只有少數模擬的店和家庭，數字晃得比全國大。",
    closures: "雜貨店算淨減少，不算新開的。哪一家為什麼關，模型不知道。",
    diversion: "貨不會從連鎖或網店流出去，也不會流進中盤還沒賣這個牌的地區。",
    ranges:
      "每個未知數可能落在哪裡，範圍多半是我們給的。範圍給得太窄，未來就排得太整齊。",
    hoarding:
      "會有颱風、整個品類的食安風波、匯率波動，但沒有颱風前的搶購，也沒有只針對一個牌子的風波。",
    laws: "法規只照已公布的日期，加上抽到的變動。真正會改成什麼，沒有人知道。",
    coarse: "這裡的模擬比一頁看懂的粗，一個數字的誤差也比較大。",
    firstReason: "每一次沒買，只算第一個擋住的原因。真人常常同時有好幾個。",
    credit:
      "兩招一起才有效時，功勞照各種先後順序平均分。分到多少，不等於單獨做會有多少。",
    income: "家庭沒有自己的收入，只有所得的五等分。流行不會突然來。",
    slowLiking: "喜不喜歡，用過一次就決定。慢慢吃慣，模型沒有。",
    alone: "一次只動一支拉桿，其他照舊。兩支一起動，效果不一定相加。",
    feasible: "要成真的數字做不做得到、要花多久，模型不判斷。",
    answers: "對手會看見你、會回應，但不會再回應你的回應。",
    borrowed: "規律多半是在別的國家、別的品類量到的。拿來看越南，是借用。",
    atHome: "只看買回家的。路上吃掉、餐廳用掉的，這些規律不管。",
    sameMistake: "同一份運氣讓兩個方案好比。但模型若兩邊都錯，這裡看不出來。",
    afterwards: "只看到方案的最後一週。之後誰會贏，這裡不知道。",
    bestOfMany:
      "從很多列裡挑最好的一列，一部分是運氣。挑中的，換種子再算一次。",
    ownMarkets: "每一列都有自己的市場，列和列不會搶客人。",
    invented: "課裡的品牌是編的。看方向和原因，別背數字。",
  },
};

export type UnknownTexts = typeof zhTw;

export const unknownTexts: Readonly<Record<Language, UnknownTexts>> = {
  "zh-TW": zhTw,
  en: {
    title: "What this model does not know",
    intro: "What bears on this page and is left out or only assumed:",
    sources: "See what each number rests on",
    topics: {
      liking:
        "Whether the product tastes good or the pack looks good. It knows only the concept appeal and the liking that you enter.",
      oneCourse:
        "One run is one possible course of events, not a forecast. Other luck gives another result.",
      patterns:
        "The model was held against general patterns of markets, and misses some of them. To meet a pattern is not to be right about one brand.",
      archetypes:
        "The brands already there are types, not real companies, and nobody gave us their real plans.",
      rivals:
        "Rivals cut prices, promote, advertise or copy your taste. They do not buy exclusive shelves, tell shops to drop you, or launch a copy of their own.",
      media:
        "Media make people know a brand and think of it. Long campaigns that make it liked, wear-out and timing within the week are not there; effects of advertising and talk are weaker than studies measured.",
      shelfPlace:
        "Where on the shelf the pack stands, what stands beside it, and whether it catches the eye.",
      fastShops:
        "New products reach shops faster than measured launches do, and the opening load stands in shops for longer.",
      slowStock:
        "When orders fall, distributors’ stock may come down more slowly than the trade reports.",
      onePort: "There is one port, no rush freight and no overtime.",
      shelfAge:
        "Goods in a shop have a mean age; single lots are not followed, nor are rivals’ goods past their date.",
      terms:
        "Front and back margins, listing fees and distributors’ margins are not public in Vietnam: every default is assumed. Ask two or three buyers first.",
      interest:
        "The need of cash bears no interest, and nobody asks whether it can be borrowed.",
      latePay:
        "Chains pay on time and dispute no deduction. In life both happen.",
      bargaining: "Buyers take or refuse by a rule; they do not bargain.",
      wholesaleCash:
        "Whether wholesalers have the cash, and whether they sell leading brands at a loss.",
      distance:
        "There are no roads and no distances. To live near is to use the same shop.",
      splits:
        "Some shares of regions and channels are estimates. A province has few simulated shops and homes, so its figures swing more than the country’s.",
      closures:
        "Grocers are counted net of new ones. Why a single shop closes is not known.",
      diversion:
        "Goods do not leak from chains or online shops, nor into regions whose wholesalers do not carry the brand.",
      ranges:
        "Most ranges of what nobody knows are ours. Where one is too narrow, the futures stand too close together.",
      hoarding:
        "Typhoons, scares about the whole category and moving exchange rates come; hoarding before a storm and a scare about one brand do not.",
      laws: "Rules change on their published dates, and by events that are drawn. What will really change nobody knows.",
      coarse:
        "Runs here are coarser than those of the first page, and the error of a figure is larger.",
      firstReason:
        "Each time nothing was bought, only the first obstacle counts. People often have several.",
      credit:
        "Where two moves work only together, credit is shared over all orders. A share is not what the move would do alone.",
      income:
        "A home has no income of its own, only a fifth of the nation’s. Fashions do not come.",
      slowLiking:
        "Liking is settled by the first use. A taste that grows slowly is not there.",
      alone: "One lever moves at a time. Two together need not add up.",
      feasible:
        "Whether what must come true can be done, and how long it takes, is not judged.",
      answers: "Rivals see you and answer; they do not answer your answer.",
      borrowed:
        "Most patterns were measured in other countries and categories. For Vietnam they are borrowed.",
      atHome:
        "Only purchases for home are read. What is eaten on the way or in a restaurant is outside these patterns.",
      sameMistake:
        "The same luck makes two plans comparable. Where the model is wrong about both, that is not seen here.",
      afterwards:
        "The view ends with the plan’s last week. Who is ahead later is not known.",
      bestOfMany:
        "The best of many rows is partly lucky. Run the winner again under another seed.",
      ownMarkets:
        "Every row has a market of its own: rows take no buyers from each other.",
      invented:
        "The brands of the lessons are invented. Learn the direction and the reason, not the figure.",
    },
  },
  vi: {
    title: "Mô hình này không biết gì",
    intro:
      "Những điều liên quan đến trang này mà mô hình bỏ qua hoặc chỉ giả định:",
    sources: "Xem căn cứ của từng con số",
    topics: {
      liking:
        "Sản phẩm có ngon, bao bì có đẹp hay không. Mô hình chỉ biết mức hấp dẫn của ý tưởng và ý định mua lại mà bạn nhập.",
      oneCourse:
        "Một lần mô phỏng chỉ là một diễn biến có thể xảy ra, không phải dự báo. Vận may khác thì kết quả khác.",
      patterns:
        "Mô hình mới được đối chiếu với quy luật chung của thị trường, và còn lệch vài chỗ. Khớp quy luật không có nghĩa là đoán đúng một nhãn hàng.",
      archetypes:
        "Các nhãn hàng sẵn có là kiểu điển hình, không phải công ty thật, cũng không có kế hoạch thật của họ.",
      rivals:
        "Đối thủ có thể giảm giá, khuyến mãi, quảng cáo thêm hoặc bắt chước hương vị, nhưng không mua độc quyền kệ, không bảo cửa hàng bỏ bạn, cũng không tung sản phẩm nhái riêng.",
      media:
        "Truyền thông chỉ làm người ta biết và nhớ đến nhãn. Quảng cáo lâu dài làm người ta thích hơn, sự nhàm chán và ngày phát sóng đều không có; tác động của quảng cáo và truyền miệng yếu hơn mức các nghiên cứu đo được.",
      shelfPlace:
        "Hàng nằm ở đâu trên kệ, cạnh món gì, bao bì có bắt mắt không.",
      fastShops:
        "Hàng mới vào cửa hàng nhanh hơn các lần ra mắt đã được đo, và lô hàng mở đầu nằm lại lâu hơn.",
      slowStock:
        "Khi đơn hàng giảm, tồn kho của nhà phân phối có thể giảm chậm hơn thực tế ngành kể lại.",
      onePort: "Chỉ có một cảng, không có vận chuyển gấp và không có tăng ca.",
      shelfAge:
        "Hàng trong cửa hàng chỉ có tuổi trung bình, không theo từng lô; hàng hết hạn của nhãn khác không tính.",
      terms:
        "Front margin, back margin, phí listing và chiết khấu nhà phân phối ở Việt Nam không công bố: mọi giá trị mặc định đều là giả định. Hãy hỏi hai ba nơi trước khi đàm phán.",
      interest:
        "Mức thiếu tiền mặt không tính lãi, cũng không xét có vay được hay không.",
      latePay:
        "Chuỗi trả tiền đúng hạn và không tranh cãi khấu trừ. Ngoài đời cả hai đều hay gặp.",
      bargaining: "Bên mua hàng nhận hay từ chối theo quy tắc, không mặc cả.",
      wholesaleCash:
        "Nhà bán sỉ có đủ tiền mặt không, có bán lỗ nhãn lớn để kéo hàng không.",
      distance:
        "Không có đường sá, không có khoảng cách. Ở gần nghĩa là hay ghé cùng một cửa hàng.",
      splits:
        "Vài tỷ trọng vùng và kênh là ước tính. Một tỉnh chỉ có ít cửa hàng và hộ mô phỏng nên số liệu dao động hơn cả nước.",
      closures:
        "Tạp hóa tính số giảm ròng, không tính tiệm mở mới. Vì sao một tiệm đóng cửa thì không biết.",
      diversion:
        "Hàng không rò rỉ từ chuỗi hay cửa hàng online, cũng không chảy vào vùng mà nhà bán sỉ chưa bán nhãn này.",
      ranges:
        "Khoảng của những điều chưa ai biết phần lớn do chúng tôi đặt. Khoảng quá hẹp thì các tương lai đứng quá sát nhau.",
      hoarding:
        "Có bão, có sự cố thực phẩm của cả ngành hàng, có biến động tỷ giá, nhưng không có mua tích trữ trước bão và không có sự cố riêng của một nhãn.",
      laws: "Quy định đổi theo ngày đã công bố và theo sự kiện được rút. Thực sự sẽ đổi thế nào thì không ai biết.",
      coarse:
        "Các lần chạy ở đây thô hơn trang đầu, nên sai số của một con số cũng lớn hơn.",
      firstReason:
        "Mỗi lần không mua chỉ tính lý do đầu tiên. Người thật thường có nhiều lý do cùng lúc.",
      credit:
        "Khi hai cách chỉ có tác dụng cùng nhau, công được chia đều theo mọi thứ tự. Phần được chia không phải là tác dụng khi làm riêng.",
      income:
        "Hộ không có thu nhập riêng, chỉ thuộc một trong năm nhóm thu nhập. Trào lưu không tự đến.",
      slowLiking:
        "Thích hay không được quyết ngay lần dùng đầu. Quen vị dần dần thì không có.",
      alone:
        "Mỗi lần chỉ dời một cần gạt. Dời hai cần cùng lúc thì tác dụng không nhất thiết cộng lại.",
      feasible:
        "Điều phải thành sự thật có làm được không, mất bao lâu, mô hình không phán xét.",
      answers:
        "Đối thủ thấy bạn và đáp lại, nhưng không đáp lại lần nữa khi bạn phản ứng.",
      borrowed:
        "Phần lớn quy luật đo ở nước khác, ngành hàng khác. Với Việt Nam là vay mượn.",
      atHome:
        "Chỉ xét hàng mua về nhà. Ăn dọc đường hay trong quán nằm ngoài các quy luật này.",
      sameMistake:
        "Cùng vận may giúp hai phương án so được với nhau. Mô hình sai ở cả hai bên thì ở đây không thấy.",
      afterwards:
        "Chỉ nhìn đến tuần cuối của phương án. Sau đó ai hơn thì không biết.",
      bestOfMany:
        "Dòng tốt nhất trong nhiều dòng có phần nhờ may. Hãy chạy lại dòng đó với hạt giống khác.",
      ownMarkets: "Mỗi dòng có thị trường riêng, không giành khách của nhau.",
      invented:
        "Nhãn hàng trong bài học là hư cấu. Hãy học chiều hướng và lý do, đừng thuộc con số.",
    },
  },
};
