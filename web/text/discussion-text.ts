/** For teachers: three questions to discuss after each lesson and one to try at the desk, in each language. */
import type { Language } from "./index.ts";

export interface DiscussionTexts {
  readonly heading: string;
  readonly note: string;
  /** By number of the lesson. */
  readonly questions: Readonly<Record<number, readonly string[]>>;
}

export const discussionTexts: Readonly<Record<Language, DiscussionTexts>> = {
  "zh-TW": {
    heading: "討論題",
    note: "最後一題可以到方案裡試。",
    questions: {
      1: [
        "出貨、進店、實銷三條線，老闆最常看到的是哪一條？為什麼？",
        "店家收了 60 包以後，下個月會怎麼訂貨？",
        "誰付了塞貨的錢：品牌、經銷商，還是店家？",
        "到方案裡把效期縮到 180 天再跑一次：報廢變多少？",
      ],
      2: [
        "鋪貨率低、加權鋪貨率高，代表貨在哪一種店？",
        "只做雜貨店時，是錢不夠、人不夠，還是時間不夠？",
        "上架費和業務薪水，哪一種先付、哪一種看得到成果？",
        "到方案裡把業務加倍，只做雜貨店會不會追上？",
      ],
      3: [
        "誰會從平價換到高價？誰會換下來？",
        "多一支商品，要多付哪些錢？",
        "兩支互吃的時候，看包數還是看毛利？",
        "到方案裡把高價那一支的價差縮小，組合還贏嗎？",
      ],
      4: [
        "製作費是固定的還是跟著預算走？這和結論有什麼關係？",
        "三個地區對同一句話的反應，哪裡最不一樣？",
        "差異小於運氣時，你要怎麼對老闆說？",
        "到方案裡把媒體預算加到三倍再比一次。",
      ],
      5: [
        "晚到兩週，少賣的貨後來補得回來嗎？為什麼？",
        "少備一箱少賺多少？多備一箱賠多少？哪一個大？",
        "退貨由誰承擔，會改變誰的訂貨量？",
        "延伸：企業採購從 2,000 盒變成 6,000 盒，你要多備多少？為什麼這一部分不必打折？",
      ],
      6: [
        "這個方案的瓶頸在哪裡？獎金有沒有碰到它？",
        "折讓給了中盤，小店的進價會變嗎？",
        "獎金看進貨還是看實銷，會養出什麼不同的習慣？",
        "到方案裡把價格管控打開，街價離散怎麼變？",
      ],
      7: [
        "缺貨那一天，顧客做了哪三種事？",
        "缺貨為什麼會傷到下一次購買？",
        "產能和庫存，哪一種解決的是週末，哪一種解決的是一整年？",
        "到方案裡找一個報廢不變、缺貨減半的安全庫存。",
      ],
      8: [
        "知名度漲、試購不漲，中間卡在哪一關？",
        "商品不合的代言，回購為什麼更低？",
        "代言人出事，錢要繼續付嗎？",
        "到方案裡先鋪貨半年再代言，和同時開始比一比。",
      ],
    },
  },
  en: {
    heading: "To discuss",
    note: "The last one can be tried at the desk.",
    questions: {
      1: [
        "Of sell-in, receipts of shops and sell-out, which line does a boss see most often, and why?",
        "A shop has taken 60 packs. How will it order next month?",
        "Who pays for the loading: the brand, the distributor or the shop?",
        "At the desk, shorten the shelf life to 180 days and run again: how much is written off?",
      ],
      2: [
        "Low numeric and high weighted distribution: in what kind of shop do the goods stand?",
        "With grocers alone, is it money, people or time that is short?",
        "Listing fees and sales reps: which is paid first, and which shows results?",
        "At the desk, double the reps: do grocers alone catch up?",
      ],
      3: [
        "Who trades up from the value pack, and who comes down?",
        "What does one more SKU cost beside its goods?",
        "When two SKUs eat each other, do you look at packs or at margin?",
        "At the desk, narrow the gap of the dear one: does the pair still win?",
      ],
      4: [
        "Is the cost of making a version fixed, or does it follow the budget? What does that do to the answer?",
        "Where do the three regions hear one sentence most differently?",
        "The difference is smaller than luck. How do you tell your boss?",
        "At the desk, triple the media budget and compare again.",
      ],
      5: [
        "Do sales lost by two late weeks come back? Why?",
        "What does a case too few cost, and a case too many? Which is larger?",
        "Whose order changes when somebody else bears the returns?",
        "Further: companies order 6,000 gift boxes instead of 2,000. How many more do you prepare, and why need this part not be shaded down?",
      ],
      6: [
        "Where is this plan's bottleneck, and does the bonus touch it?",
        "The wholesaler got the allowance. Does the small shop pay less?",
        "A bonus on purchases or on sell-out: what habits does each breed?",
        "At the desk, switch price control on: what happens to the spread of street prices?",
      ],
      7: [
        "What three things did shoppers do on the day the shelf was empty?",
        "Why does an empty shelf hurt the purchase after the next?",
        "Capacity and stock: which mends a weekend, and which a year?",
        "At the desk, find a safety stock that halves empty shelves without more write-offs.",
      ],
      8: [
        "Awareness rose and trial did not: where is the way blocked?",
        "Why is repeat lower where the endorser does not fit?",
        "The endorser falls into a scandal. Does the fee go on?",
        "At the desk, build distribution for half a year before the endorsement, and compare with both at once.",
      ],
    },
  },
  vi: {
    heading: "Câu hỏi thảo luận",
    note: "Câu cuối có thể thử ở bàn phương án.",
    questions: {
      1: [
        "Trong ba đường xuất hàng, hàng vào tiệm và bán ra, sếp hay nhìn đường nào nhất, vì sao?",
        "Tiệm đã nhận 60 gói. Tháng sau tiệm sẽ đặt hàng thế nào?",
        "Ai trả tiền cho việc dồn hàng: thương hiệu, nhà phân phối hay tiệm?",
        "Ở bàn phương án, rút hạn dùng còn 180 ngày rồi chạy lại: hàng hủy tăng bao nhiêu?",
      ],
      2: [
        "Độ phủ số lượng thấp mà độ phủ có trọng số cao: hàng nằm ở loại cửa hàng nào?",
        "Chỉ làm tạp hóa thì thiếu tiền, thiếu người hay thiếu thời gian?",
        "Phí listing và lương nhân viên bán hàng: khoản nào trả trước, khoản nào thấy kết quả?",
        "Ở bàn phương án, tăng gấp đôi nhân viên: chỉ tạp hóa có đuổi kịp không?",
      ],
      3: [
        "Ai chuyển từ gói rẻ lên gói đắt, ai chuyển xuống?",
        "Thêm một SKU thì tốn thêm những khoản nào?",
        "Khi hai SKU ăn lẫn nhau, nhìn số gói hay nhìn lợi nhuận?",
        "Ở bàn phương án, thu hẹp chênh lệch giá của SKU đắt: bộ đôi còn thắng không?",
      ],
      4: [
        "Chi phí sản xuất mỗi phiên bản là cố định hay theo ngân sách? Điều đó ảnh hưởng gì tới kết luận?",
        "Ba miền nghe cùng một câu khác nhau nhất ở đâu?",
        "Chênh lệch nhỏ hơn may rủi thì nói với sếp thế nào?",
        "Ở bàn phương án, tăng ngân sách truyền thông gấp ba rồi so lại.",
      ],
      5: [
        "Doanh số mất vì trễ hai tuần có quay lại không? Vì sao?",
        "Thiếu một thùng mất bao nhiêu, thừa một thùng lỗ bao nhiêu? Bên nào lớn hơn?",
        "Ai chịu hàng trả lại thì lượng đặt của ai thay đổi?",
        "Mở rộng: doanh nghiệp đặt 6.000 hộp quà thay vì 2.000. Bạn chuẩn bị thêm bao nhiêu, và vì sao phần này không cần bớt đi?",
      ],
      6: [
        "Điểm nghẽn của phương án này ở đâu, tiền thưởng có chạm tới nó không?",
        "Chiết khấu cho đại lý sỉ rồi thì tiệm nhỏ có mua rẻ hơn không?",
        "Thưởng theo hàng nhập hay theo bán ra: mỗi cách tạo thói quen gì?",
        "Ở bàn phương án, bật kiểm soát giá: độ phân tán giá ngoài phố đổi ra sao?",
      ],
      7: [
        "Ngày kệ trống, người mua đã làm ba việc gì?",
        "Vì sao kệ trống làm hại cả lần mua sau nữa?",
        "Công suất và tồn kho: cái nào cứu một cuối tuần, cái nào cứu cả năm?",
        "Ở bàn phương án, tìm mức tồn kho an toàn giảm nửa hết hàng mà không thêm hàng hủy.",
      ],
      8: [
        "Độ nhận biết tăng mà mua thử không tăng: nghẽn ở khâu nào?",
        "Vì sao người đại diện không hợp thì mua lại thấp hơn?",
        "Người đại diện gặp bê bối, có phải trả tiếp không?",
        "Ở bàn phương án, phủ hàng nửa năm rồi mới mời đại diện, so với làm cùng lúc.",
      ],
    },
  },
};
