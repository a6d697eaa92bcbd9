/** Words that name ids in files: channels, regions, grades, roles, choices of levers, arrows of measures. */
import { lexiconVi } from "../../src/index.ts";
import type { Texts } from "./zh-tw.ts";

export const words: Texts["words"] = {
  channels: {
    tap_hoa: "Tạp hóa",
    wet_market: "Chợ truyền thống",
    convenience: "Cửa hàng tiện lợi",
    minimart: "Siêu thị mini",
    supermarket: "Siêu thị",
    hypermarket: "Đại siêu thị",
    specialty: "Chuyên doanh",
    online: "Sàn TMĐT",
  },
  regions: lexiconVi.regions,
  roles: lexiconVi.roles,
  grades: {
    measured: "Đo thực tế",
    reported: "Báo chí",
    derived: "Suy ra",
    assumed: "Giả định",
  },
  gradeMeanings: {
    measured:
      "Thống kê chính thức, khảo sát hoặc số liệu của chính doanh nghiệp",
    reported: "Theo báo chí hoặc công ty tư vấn",
    derived: "Tính từ số liệu khác; ghi chú nói rõ cách tính",
    assumed: "Không có nguồn công khai: hãy thay bằng số bạn biết",
  },
  categories: {
    ...lexiconVi.goods,
    snacks: "bánh snack",
    instant_noodles: "mì gói",
    rtd_tea: "trà uống liền",
    facial_cleanser: "sữa rửa mặt",
    toothpaste: "kem đánh răng",
  },
  bases: lexiconVi.bases,
  arrows: {
    "sell-in": "Thương hiệu → kênh",
    secondary: "Nhà phân phối → điểm bán",
    "sell-out": "Điểm bán → người tiêu dùng",
    stock: "Hàng tồn trong kênh",
    shelf: "Kệ hàng của điểm bán",
    people: "Hộ gia đình",
    money: "Sổ sách của thương hiệu",
  },
  choices: lexiconVi.choices,
  units: lexiconVi.units,
  weeksShort: "{value} tuần",
  weekOf: "tuần {value}",
  packs: "{value} gói",
  cases: "{value} thùng",
  points: "{value} điểm phần trăm",
};
