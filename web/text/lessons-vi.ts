/** The eight lessons in Vietnamese. */
import type { LessonText } from "./learn-text.ts";

export const lessonsVi: Readonly<Record<number, LessonText>> = {
  1: {
    title: "Bán vào chưa phải bán được",
    situation:
      "Nhân viên bán hàng nói: lô đầu gấp sáu lần là đạt chỉ tiêu ngay. Nửa năm sau thì sao?",
    question: "Cách nào có tỷ lệ hàng vào điểm bán được mua cao hơn?",
    variants: {
      usual: "Như thường: 10 gói mỗi tiệm",
      loaded: "Ép 60 gói lô đầu",
    },
    myth: "Đạt chỉ tiêu là thắng thị trường.",
    why: "Hàng vào tiệm chưa phải có người mua. Ép lô đầu làm bán vào đẹp trước, rồi tỷ lệ bán ra tụt: hàng nằm kệ chờ cận date. Đọc bán vào phải đọc cùng bán ra.",
    transfer: "Sếp chỉ nhìn bán vào, bạn thêm con số nào?",
  },
  2: {
    title: "Truyền thống, hiện đại, hay cả hai",
    situation: "Ngân sách chỉ đủ một bên. Tạp hóa thì nhiều, chuỗi thì lớn.",
    question: "Sau một năm, cách nào bán được nhiều gói nhất?",
    variants: {
      both: "Cả hai",
      traditional: "Chỉ tạp hóa và chợ",
      modern: "Chỉ chuỗi và bán mạng",
    },
    myth: "Càng nhiều kênh càng tốt.",
    why: "Tạp hóa nhiều nhưng một nhân viên mỗi ngày chỉ ghé hơn hai chục tiệm, phủ rất lâu; một chuỗi là cả nghìn cửa hàng, nhưng tính số điểm bán vẫn ít. Cả hai bán nhiều nhất, nếu trả nổi.",
    transfer: "Ngân sách còn một nửa, bạn cắt bên nào trước? Vì sao?",
  },
  3: {
    title: "Danh mục hai đầu hay một phân khúc giá",
    situation: "Mấy sản phẩm: ba, chỉ hai đầu, hay một ở giữa?",
    question: "Danh mục nào có giá trị bán ra cao nhất?",
    variants: {
      three: "Phổ thông, chủ lực, hộp quà",
      barbell: "Hai đầu: phổ thông và cao cấp",
      single: "Một phân khúc giá",
    },
    myth: "Thêm một sản phẩm là thêm doanh số.",
    why: "Hộ nâng cấp và hộ hạ cấp tiêu dùng muốn thứ khác nhau. Mỗi đầu một sản phẩm thì ai cũng tìm thấy; chỉ còn ở giữa thì số gói và tiền đều giảm mạnh.",
    transfer: "Dữ liệu nào khiến bạn chọn mức giá giữa?",
  },
  4: {
    title: "Một thông điệp cho cả nước?",
    situation:
      "Một bản cho cả nước, mỗi vùng một bản, hay mỗi nhóm khách một bản; mỗi bản tốn một lần sản xuất.",
    question: "Với ngân sách này, cách nào có lợi nhuận đóng góp cao nhất?",
    variants: {
      national: "Một bản cả nước",
      regional: "Mỗi vùng một bản",
      segment: "Mỗi nhóm khách một bản",
    },
    myth: "Địa phương hóa lúc nào cũng có lợi.",
    why: "Thông điệp sát hơn thêm được chút mua thử, nhưng tiền sản xuất nhân theo số bản. Ở quy mô này, mỗi nhóm một bản luôn lỗ hơn; mỗi vùng một bản khác cả nước ít hơn vận may.",
    transfer:
      "Truyền thông phải lớn cỡ nào thì chia vùng mới đáng? Vùng nào trước?",
  },
  5: {
    title: "Tết: sớm một tuần, trễ một tuần",
    situation:
      "Bạn phụ trách thị trường Việt Nam của một thương hiệu bánh Đài Loan. Tết 2028 là ngày 26/1. Năm nay chỉ có một hộp quà, nhà máy cần bạn báo số lượng hôm nay: trước Tết chỉ một lô này, bán không hết thì không để được tới Tết sau.",
    question: "Báo bao nhiêu thùng, lên kệ trước Tết mấy tuần?",
    variants: { batch: "3.000 thùng, trước Tết 9 tuần" },
    myth: "Tết bán bao nhiêu thì trữ bấy nhiêu.",
    why: "Thiếu một thùng mất A, dư một thùng lỗ B. Khi B lớn hơn A, lượng tốt nhất thấp hơn nhu cầu bình quân.",
    transfer:
      "Nếu kênh chịu một nửa hàng còn lại, bạn sẽ trữ thêm bao nhiêu? Sổ của ai tốt lên, của ai xấu đi?",
  },
  6: {
    title: "Thưởng cao thì bán nhiều?",
    situation:
      "Nâng thưởng đạt chỉ tiêu của nhà phân phối từ 2% lên 8%, hoặc giảm 12% cho nhà bán sỉ.",
    question: "Cách nào có lợi nhuận đóng góp cao nhất?",
    variants: {
      usual: "Như thường: thưởng 2%",
      bonus: "Thưởng 8%",
      deal: "Giảm 12% cho bán sỉ",
    },
    myth: "Thưởng càng cao bán càng nhiều.",
    why: "Trong phương án này, thưởng cao hơn không bán thêm gói nào: nút thắt là tiệm chưa có hàng và nhà máy hết công suất, không phải nhà phân phối lười. Tiền vẫn phải trả. Giảm giá sỉ có bán thêm hay không còn tùy hạt giống.",
    transfer: "Thưởng thế nào để không ép người ta phá giá hay dồn hàng?",
  },
  7: {
    title: "Cái giá thật của hết hàng",
    situation: "Kệ hay trống. Tăng công suất hay trữ thêm hàng?",
    question: "Cách nào bán được nhiều gói nhất?",
    variants: {
      usual: "Nhà máy nhỏ: 2.500 thùng/tuần",
      capacity: "Công suất 8.000 thùng",
      stock: "Nhà máy nhỏ, tồn kho an toàn 12 tuần",
    },
    myth: "Hết hàng nghĩa là bán chạy.",
    why: "Hết hàng không chỉ mất một gói: người đã thử quay lại không thấy thì thôi mua lại. Đủ công suất thì bán ra tăng mạnh; số hộ mua thử và mua lại tăng trong phần lớn tương lai, không phải tất cả. Trữ thêm cũng bán thêm, nhưng hàng hết hạn nhiều hơn.",
    transfer: "Bạn chịu hủy bao nhiêu hàng để kệ luôn có hàng?",
  },
  8: {
    title: "Đại sứ Hàn Quốc: tia lửa hay ngọn lửa",
    situation: "Phí đại sứ 15 tỷ đồng một năm.",
    question: "Cách nào có lợi nhuận đóng góp cao nhất?",
    variants: {
      none: "Không thuê",
      idol: "Thuê, hợp sản phẩm",
      misfit: "Thuê, không hợp",
    },
    myth: "Nổi tiếng là bán được.",
    why: "Độ nhận biết tăng một nửa, nhưng điểm bán có hàng vẫn chừng đó, mua thử thêm chưa tới một điểm phần trăm, mua lại còn giảm nhẹ; phí lớn hơn cả ngân sách năm. Phủ hàng trước, châm lửa sau.",
    transfer:
      "Dùng khoản phí đó để phủ hàng thì sao? Thử ở màn hình Phương án.",
  },
};
