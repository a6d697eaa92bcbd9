/** Sentences for codes the library returns: warnings, input problems, lines of the contribution. */
import type { Texts } from "./zh-tw.ts";

export const warnings: Texts["warnings"] = {
  "cash-short":
    "Đến tuần {week} phương án cần {needVnd} tiền mặt, hiện có {openVnd}: tìm phần còn thiếu, hoặc mở bán chậm lại.",
  "sales-calls":
    "{region}: {reps} nhân viên bán hàng chỉ đi hết {served} điểm bán mỗi chu kỳ, phương án nhắm {aimed}; cần {needed} người, hoặc nhờ nhà bán sỉ phủ phần còn lại.",
  "not-calibrated":
    "Thị trường nền của {category} chưa được hiệu chỉnh theo dữ liệu hiện tại: thị phần, sản lượng và phản ứng với giá chỉ là tính trên giấy, sai số lớn hơn.",
  "calibrated-otherwise":
    "Thị trường nền được hiệu chỉnh theo {levers} của dữ liệu gốc. Với giá trị trong phương án, thị phần và sản lượng có thể lệch mục tiêu vài điểm.",
  budget:
    "Năm đầu phải chi {totalVnd} (nhân viên bán hàng {repsVnd}, đội ngũ {teamVnd}, phí thương mại {feesVnd}, truyền thông {mediaVnd}); ngân sách là {budgetVnd}.",
  "pack-margin":
    "{sku} ở {channel}, tuần {date}: mỗi gói thu về {netVnd} trong khi giá vốn nhập kho {landedVnd}; bán gói nào lỗ gói đó.",
  payback:
    "Chi phí cố định năm đầu cần bán {cases} thùng mới bù đủ (mỗi thùng lãi {marginPerCaseVnd}), mục tiêu là {target}: khó hoàn vốn trước năm thứ {years}.",
  capacity:
    "Theo mục tiêu và độ phủ lúc đó, tuần {date} cần khoảng {peak} thùng; nhà máy chỉ làm được {capacity} thùng.",
  "shelf-life":
    "{sku}: chuỗi đòi còn {askedDays} ngày hạn khi nhận hàng, hàng đến chỉ còn {leftDays} ngày.",
  "tet-ready":
    "Đàm phán lên kệ, sản xuất và vận chuyển mất {neededDays} ngày; chỉ còn {leftDays} ngày để kịp lên kệ tám tuần trước Tết ({tet}). Sẽ lỡ một phần mùa Tết này.",
  "rule-dates":
    "Quy định thay đổi trong kỳ mô phỏng: {rule} ({appliesTo}) là {value}% từ {date}.",
  "typhoon-launch":
    "{region} mở bán ngày {date}, đúng mùa bão: giao hàng và sức mua có thể đứt vài ngày ngay lúc cần phủ hàng.",
  "typhoon-season":
    "Bão được đặt ở tuần {week} ({date}), ngoài mùa bão; vẫn mô phỏng đúng như ghi.",
  "close-prices":
    "{sku} và {other} chỉ chênh {gapPercent}% giá mỗi gam: sẽ ăn lẫn doanh số của nhau.",
  "nothing-open": "Không vùng nào có kênh mở: sẽ không bán được gì.",
  "partners-quit":
    "{region}: {count} trong {territories} địa bàn mất nhà phân phối (sớm nhất tuần {week}); trong quý trước khi bỏ, mặt hàng này cho họ lãi {roiPercent}% mỗi năm, họ cần {hurdlePercent}%. Các địa bàn mất: {names}.",
  "factory-short":
    "{count} trong {orders} đơn đặt vượt công suất nhà máy, lần đầu ở tuần {week}: kệ trống vì thiếu hàng, tồn kho an toàn bao nhiêu cũng không giúp được.",
  "partners-weak":
    "{region}: nhà phân phối ở {count} trong {territories} địa bàn lãi dưới mức {hurdlePercent}% mỗi năm họ cần và có thể bỏ: {names}.",
  "tet-unknown":
    "Mô phỏng đến {end} nhưng chỉ biết ngày Tết đến {last}: các năm sau không có Tết.",
  "incumbent-shares":
    "{region}: thị phần các đối thủ cộng lại là {percent}%; đã đưa về 100% bằng cách chỉnh {brands}.",
  "promotion-place":
    "Khuyến mãi kiểu “{type}” không chạy được ở {channel}: nơi đó sẽ không chạy và không tốn tiền.",
  "category-size":
    "Ngành hàng mua ít lần như vậy thì không thể có {percent}% số hộ mua; nhiều nhất là {mostPercent}%.",
};

export const problems: Texts["problems"] = {
  line: "{where}: {kind}, thấy {found}",
  unknownKind: "chỗ này có lỗi",
  detail: "cần {expected}; {fix}",
  row: "dòng {row}",
  column: "cột {column}",
};

export const contributionLines: Texts["contributionLines"] = {
  netSales: "Doanh thu hóa đơn",
  companyGifts: "Quà doanh nghiệp",
  landedCost: "Giá vốn nhập kho",
  importer: "Lợi nhuận nhà nhập khẩu",
  fxLoss: "Lỗ tỷ giá",
  backMargin: "Back margin",
  distributorBonus: "Thưởng nhà phân phối",
  logistics: "Vận chuyển và kho",
  listingFees: "Phí listing",
  display: "Trưng bày",
  promotion: "Hỗ trợ khuyến mãi",
  media: "Truyền thông",
  endorsement: "Đại sứ thương hiệu",
  royalty: "Phí bản quyền",
  salesForce: "Đội bán hàng",
  returns: "Hàng trả lại",
  writeOff: "Hàng hủy",
  badDebt: "Nợ khó đòi",
  overhead: "Đội ngũ và văn phòng",
  setup: "Thành lập",
};

export const rules: Texts["rules"] = {
  vat: "thuế GTGT",
  sct: "thuế tiêu thụ đặc biệt",
  duty: "thuế nhập khẩu",
};
