/** Measures of goods, shelves and stocks in words: label, meaning, formula, how to read it. */
import { entry } from "./measure-text.ts";

type Trade = typeof import("./zh-tw-measures-trade.ts").tradeMeasures;

export const tradeMeasures: Trade = {
  sellin_units: entry(
    "Bán vào",
    "Số gói thương hiệu giao vào kênh: cho nhà phân phối và kho của chuỗi.",
    "Σ số gói bán vào",
    "Bán vào chưa phải là bán được: hãy đọc cùng bán ra.",
  ),
  sellin_value: entry(
    "Giá trị bán vào",
    "Giá trị hóa đơn của hàng đã giao, chưa thuế GTGT.",
    "Σ số gói bán vào × giá hóa đơn",
    "Đây là doanh số của đội bán hàng, chưa phải của thị trường.",
  ),
  secondary_units: entry(
    "Bán từ NPP ra điểm bán",
    "Số gói nhà phân phối, nhà bán sỉ và kho chuỗi giao đến điểm bán.",
    "Σ số gói vào điểm bán",
    "Chậm hơn bán vào: hàng nằm ở kho nhà phân phối trước.",
  ),
  sellout_units: entry(
    "Bán ra",
    "Số gói người tiêu dùng mua tại điểm bán.",
    "Σ số gói bán ra",
    "Đây mới là bán được thật.",
  ),
  sellout_value: entry(
    "Giá trị bán ra",
    "Tiền người tiêu dùng trả, gồm thuế GTGT.",
    "Σ số gói bán ra × giá trên kệ",
    "Tính theo giá bán thực tế tại thời điểm đó.",
  ),
  sellout_cases: entry(
    "Bán ra năm đầu",
    "Lượng người tiêu dùng mua trong 52 tuần đầu, tính theo thùng.",
    "Σ bán ra tuần 1–52 của từng sản phẩm ÷ số gói mỗi thùng",
    "So thẳng với mục tiêu của phương án.",
  ),
  sell_through: entry(
    "Tỷ lệ bán ra",
    "Trong số hàng vào điểm bán, bao nhiêu đã có người mua.",
    "bán ra ÷ hàng vào điểm bán, từ mở bán đến tuần cuối",
    "Dưới 60% ở tuần 26: hàng lên kệ nhanh hơn bán.",
  ),
  sell_through_w13: entry(
    "Tỷ lệ bán ra, tuần 13",
    "Phần hàng vào điểm bán đã bán trong 13 tuần đầu.",
    "bán ra ÷ hàng vào, tuần 1–13",
    "Lúc đầu thấp là bình thường: kệ đang được lấp.",
  ),
  sell_through_w26: entry(
    "Tỷ lệ bán ra, tuần 26",
    "Phần hàng vào điểm bán đã bán trong 26 tuần đầu.",
    "bán ra ÷ hàng vào, tuần 1–26",
    "Dưới 60% là dấu hiệu cảnh báo.",
  ),
  sell_through_w52: entry(
    "Tỷ lệ bán ra, tuần 52",
    "Phần hàng vào điểm bán đã bán trong năm đầu.",
    "bán ra ÷ hàng vào, tuần 1–52",
    "Một năm khỏe mạnh kết thúc ở khoảng 90%.",
  ),
  sell_through_brand: entry(
    "Tỷ lệ bán ra trên bán vào",
    "Trong số hàng thương hiệu giao đi, bao nhiêu đã có người mua.",
    "bán ra lũy kế ÷ bán vào lũy kế",
    "Chênh với tỷ lệ bán ra là hàng nằm ở nhà phân phối.",
  ),
  nd: entry(
    "Độ phủ số lượng",
    "Điểm bán có hàng trên tất cả điểm bán.",
    "số điểm bán có hàng tuần cuối ÷ tất cả điểm bán",
    "Mẫu số là mọi điểm bán, không chỉ điểm với tới được.",
  ),
  wd: entry(
    "Độ phủ có trọng số",
    "Phần doanh số ngành hàng của các điểm bán có hàng.",
    "doanh số ngành hàng của điểm bán có hàng ÷ của tất cả, tuần cuối",
    "Cao hơn độ phủ số lượng: đã vào được cửa hàng lớn.",
  ),
  nd_reach: entry(
    "Độ phủ trong tầm với",
    "Điểm bán có hàng trên số điểm bán phương án với tới được.",
    "số điểm bán có hàng ÷ số điểm bán trong tầm với, tuần cuối",
    "Cùng mẫu số với mục tiêu độ phủ.",
  ),
  tdp: entry(
    "Tổng điểm phân phối",
    "Cộng độ phủ của từng sản phẩm; 1 là một sản phẩm phủ khắp nơi.",
    "Σ độ phủ số lượng của từng sản phẩm",
    "Cao nhất bằng số sản phẩm.",
  ),
  ros: entry(
    "Tốc độ bán",
    "Số gói mỗi sản phẩm bán được một tuần ở một điểm bán có hàng.",
    "bán ra ÷ số tuần-điểm bán có hàng",
    "Con số mà người mua hàng của chuỗi nhìn vào.",
  ),
  oos_rate: entry(
    "Tỷ lệ hết hàng",
    "Tuần-điểm bán lẽ ra có hàng mà lại hết.",
    "tuần-điểm bán hết hàng ÷ tuần-điểm bán đã lên kệ",
    "Trung bình thế giới khoảng 8%.",
  ),
  lost_sales: entry(
    "Doanh số mất vì hết hàng",
    "Số gói muốn mua, hết hàng, và tuần đó không mua gì thay.",
    "Σ số gói không mua được vì hết hàng",
    "Nhu cầu gặp kệ trống hoặc cửa hàng chưa có hàng.",
  ),
  switched_sales: entry(
    "Mua thay vì hết hàng",
    "Số gói muốn mua, hết hàng, và mua hàng khác ngay tại đó.",
    "Σ số gói mua thay khi hết hàng",
    "Kệ trống nuôi đối thủ.",
  ),
  weeks_cover_dist: entry(
    "Số tuần tồn kho NPP",
    "Hàng ở nhà phân phối và kho chuỗi còn đủ bao nhiêu tuần.",
    "hàng tồn của NPP và kho chuỗi ÷ xuất kho bình quân 4 tuần",
    "Trên 8 tuần là dồn hàng.",
  ),
  weeks_cover_store: entry(
    "Số tuần tồn kho điểm bán",
    "Hàng ở điểm bán còn bán được bao nhiêu tuần.",
    "hàng tồn điểm bán ÷ bán ra bình quân 4 tuần",
    "Hàng chậm ở tiệm nhỏ nằm rất lâu.",
  ),
  stuffing_index: entry(
    "Chỉ số dồn hàng",
    "Tám tuần gần nhất, bán vào vượt bán ra bao nhiêu.",
    "(bán vào − bán ra) ÷ bán ra, 8 tuần cuối",
    "Kênh ổn định thì gần bằng không.",
  ),
  price_dispersion: entry(
    "Độ lệch giá bán lẻ",
    "Cuối kỳ, giá thực ở các tiệm nhỏ có hàng chênh nhau bao xa.",
    "P90 ÷ P10 của giá thực ÷ giá kệ chuẩn",
    "1 là đâu cũng một giá; trên 1,2 là các tiệm phá giá nhau.",
  ),
  diverted_units: entry(
    "Hàng lấn vùng",
    "Số gói từ nhà phân phối vùng này sang nhà bán sỉ vùng khác.",
    "Σ số gói lấn vùng",
    "Chỉ bán được một lần, theo giá của vùng rẻ hơn.",
  ),
  leakage: entry(
    "Tỷ lệ lấn vùng",
    "Phần hàng nhà phân phối bán đi đã ra khỏi vùng.",
    "số gói lấn vùng ÷ số gói NPP xuất kho",
    "Các vùng cùng giá thì không xảy ra.",
  ),
  osa: entry(
    "Tỷ lệ có hàng trên kệ",
    "Trong các điểm bán đã lên kệ, phần có hàng.",
    "1 − điểm bán·tuần hết hàng ÷ điểm bán·tuần đã lên kệ",
    "Trung bình bán lẻ thế giới khoảng 92%.",
  ),
  time_to_nd: entry(
    "Tuần đạt mục tiêu độ phủ",
    "Tuần đầu tiên số điểm bán có hàng đạt mục tiêu của phương án.",
    "điểm bán có hàng ≥ Σ mục tiêu × điểm bán trong tầm với",
    "Trống: chưa đạt trong kỳ.",
  ),
};
