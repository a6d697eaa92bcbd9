/** What each lever means, in Vietnamese, by its id; the data bring Chinese and English themselves. `mechanism` speaks for every strength without a line of its own. */
export const leverHelp: Record<string, string> = {
  mechanism: "1 = như dữ liệu, 0 = tắt, 2 = gấp đôi",
  mechanism_expiry: "1 = như dữ liệu, 0 = tắt, 2 = hạn sử dụng còn một nửa",
  mechanism_life_stage:
    "Hộ ở các giai đoạn gia đình khác nhau mua khác nhau đến đâu; 0 = như nhau",
  mechanism_m_shape: "Số hộ nâng cấp hay hạ cấp tiêu dùng; 0 = mọi hộ ở giữa",
  mechanism_promotions:
    "Tác dụng của khuyến mãi ngoài giá: giá trị quà, biển hiệu, bao bì, được nhìn thấy; 0 = chỉ còn giá",
  mechanism_stock_at_home:
    "Mua nhiều hơn khi khuyến mãi và trước Tết, sau đó mua ít đi; 0 = không ai tích trữ, 2 = gấp đôi",
  affiliate:
    "Phần chia cho người tiếp thị liên kết và livestream; chia càng nhiều, càng nhiều người giới thiệu",
  anniversary_fee: "Mỗi chuỗi mỗi năm một lần, trả vào tháng sinh nhật chuỗi",
  b2b_discount: "Mức giảm so với giá đề xuất khi doanh nghiệp mua hộp quà",
  b2b_gift:
    "Số hộp quà doanh nghiệp đặt mỗi Tết; giao thẳng từ kho, không qua kênh",
  back_margin:
    "Phần trên hàng mua thuần: chiết khấu cuối kỳ, hậu cần, tiền phạt",
  bad_debt: "Phần hóa đơn nhà phân phối không bao giờ trả",
  base_draw:
    "0 = giá trị khả dĩ nhất; n = bộ số thứ n của thị trường, rút chung và hiệu chuẩn lại",
  budget_total:
    "Truyền thông, khuyến mãi, phí thương mại, nhân viên và đội ngũ; chỉ để kiểm tra, không tự cắt chi",
  buy_back:
    "Phần hàng tồn thương hiệu mua lại khi nhà phân phối nghỉ; phần còn lại bị bán tháo cho nhà bán sỉ",
  calls_per_day: "Số điểm bán một nhân viên ghé mỗi ngày",
  capacity_week: "Số thùng nhiều nhất làm được trong một tuần",
  case_cbm: "Thể tích một thùng; quyết định một container xếp được bao nhiêu",
  cash_open: "Tiền mặt trước khi mở bán",
  category_frequency: "Số lần mua trong năm của một hộ có mua ngành hàng",
  category_growth:
    "Số lần mua tăng bao nhiêu mỗi năm kể từ khi mở bán, giá không đổi",
  category_penetration:
    "Số hộ mua ngành hàng trong năm, cả nước; chênh lệch thành thị – nông thôn giữ như dữ liệu",
  category_tet_index:
    "Các tuần cao điểm trước Tết so với tuần thường, 100 = như nhau",
  chain_pos_data:
    "Bật khi chuỗi chia sẻ dữ liệu máy tính tiền; vài tuần sau, dự báo nhập hàng đọc bán ra thay cho đơn đặt",
  channel_on: "Cũng có thể ghi tên một chuỗi",
  channel_price_idx: "Tạp hóa = 100",
  clearance_cost: "Phí hải quan và kiểm tra cho một container",
  clearance_days: "Hải quan, cảng và đường về kho đầu tiên",
  cobrand_on:
    "Mượn uy tín và đường vào cửa hàng của một nhà sản xuất trong nước, đổi lấy phí bản quyền",
  cobrand_royalty: "Phần trên doanh thu thuần",
  competitor_reaction:
    "Đối thủ làm gì khi đã thấy hàng mới: giảm giá sau tám tuần, đánh khuyến mãi, hoặc nhái sau nửa năm",
  competitor_strength:
    "1 = như dữ liệu; nhân với xác suất phản ứng trong một quý",
  concept_appeal:
    "Tỷ lệ chọn hai mức cao nhất trong khảo sát ý tưởng; ảnh hưởng mua thử",
  country_image:
    "100 = không cộng không trừ; tác dụng của xuất xứ Đài Loan chưa ai đo",
  credit_days_shop:
    "Số ngày tiệm được nợ nhà phân phối; nợ đến lần ghé sau tức là bán xong mới trả",
  credit_days_tt: "Số ngày đến khi nhà phân phối trả tiền",
  damage: "Phần hư hỏng trên đường",
  dc_allowance: "Trả cho việc giao qua kho của chuỗi",
  declaration_fee: "Phí công bố và kiểm nghiệm một lần cho mỗi sản phẩm",
  disclosure_ok:
    "Tắt: bài đăng thuyết phục hơn một chút, nhưng có thể bị xử phạt",
  display_fee:
    "Mỗi cửa hàng mỗi tháng; mặc định không mua vị trí trưng bày thứ hai",
  display_program: "Mỗi điểm bán mỗi tháng; mặc định không có",
  dist_margin: "Phần trên giá bán vào",
  dist_stock_norm: "Số ngày tồn kho nhà phân phối muốn giữ",
  driver_convenience:
    "Mức tiện dùng, tiện mang theo; hộ nâng cấp tiêu dùng tìm điều này",
  driver_experience:
    "Mức mới lạ, khác biệt; hộ nâng cấp tiêu dùng tìm điều này",
  driver_health:
    "Lợi ích sức khỏe người mua thấy được; hộ nâng cấp tiêu dùng tìm điều này",
  driver_natural:
    "Mức tự nhiên, hữu cơ đáng tin; hộ nâng cấp tiêu dùng tìm điều này",
  driver_restaurant:
    "Mức đem được vị nhà hàng về nhà; hộ nâng cấp tiêu dùng tìm điều này",
  drop_size: "Số tiền một tiệm bỏ ra trong một lần ghé có đơn",
  duty_rate: "by_rule là tra theo xuất xứ và ngày",
  entity_mode:
    "Đặt một nhóm mặc định: ai trả nhân viên, ai giữ hàng tồn, phí thành lập, lớp nhà nhập khẩu; từng mục vẫn đổi được",
  exw_cost: "Giá xuất xưởng mỗi gói, Đài tệ",
  facings: "Số gói đặt cạnh nhau; nhiều thì dễ thấy hơn",
  fee_basis:
    "Một khoản mỗi chuỗi, hay mỗi cửa hàng lên kệ; báo cáo cho cả hai tổng",
  food_inflation: "Giá thực phẩm tăng nhanh thì nhiều hộ hạ cấp tiêu dùng",
  free_pack: "Số gói tặng trong đơn đầu của tiệm; thương hiệu chịu",
  freight_20ft: "Cước một container 20 feet",
  front_margin: "Phần trên giá chưa thuế GTGT",
  fx_twd_vnd: "Một Đài tệ đổi được bao nhiêu đồng",
  fx_usd_vnd: "Một đô la Mỹ đổi được bao nhiêu đồng",
  fx_vol: "Độ lệch chuẩn trong một năm; 0 = giữ tỷ giá của phương án suốt kỳ",
  horizon_weeks: "Số tuần mô phỏng từ tuần mở bán",
  importer_margin: "Phần trên giá bán vào; tự nhập khẩu thì bằng 0",
  incumbent_awareness:
    "Số hộ biết thương hiệu; ghi tên thương hiệu đối thủ ở cột sku",
  incumbent_nd:
    "Điểm bán của kênh có thương hiệu này; ghi tên ở cột sku; cũng ghi được một chuỗi",
  incumbent_price:
    "Gồm thuế GTGT; kênh khác theo chỉ số giá theo kênh; ghi sản phẩm đối thủ ở cột sku",
  incumbent_share:
    "Phần giá trị trong một vùng; thương hiệu không ghi chia phần còn lại theo tỷ lệ; ghi tên ở cột sku",
  inner_pack: "Số gói ít nhất một tiệm nhỏ mua một lần",
  insurance: "Phần trên giá trị CIF",
  kol_macro: "Số bài mỗi vùng mỗi tháng",
  kol_micro: "Số bài mỗi vùng mỗi tháng",
  kol_nano: "Số bài mỗi vùng mỗi tháng",
  kwave_decay: "Số tuần đến khi độ nóng còn một nửa",
  kwave_fee: "Phí một năm",
  kwave_fit: "100 = trung tính; không hợp thì có mua thử mà không mua lại",
  kwave_on: "Thuê một thần tượng Hàn Quốc làm đại sứ",
  label_ready: "Số tuần còn cần trước khi mở bán",
  leakage_cost:
    "Phần trên giá; chênh giá giữa các vùng vượt phí vận chuyển và tiền phạt thì hàng chạy lấn vùng",
  leftover_plan:
    "Hộp quà không trả lại thì làm gì: xé lẻ bán, giảm giá, hủy, hay để trên kệ đến năm sau",
  lines_per_call: "Số sản phẩm đặt trong một lần ghé có đơn",
  list_price_idx:
    "100 = như thang giá; chỉ đổi hóa đơn cho kênh truyền thống: giá kệ theo một phần và chậm hơn",
  listing_fee: "Phí một sản phẩm vào một chuỗi",
  listing_fee_store: "Mỗi sản phẩm mỗi cửa hàng, khi tính phí theo cửa hàng",
  listing_weeks: "Từ khi chào hàng đến đơn đặt đầu tiên",
  livestream: "Tiền cho các buổi livestream và người dẫn mỗi tháng",
  media_social: "Quảng cáo mạng xã hội, mỗi vùng mỗi tháng",
  media_store: "Vật phẩm tại điểm bán, mỗi vùng mỗi tháng",
  media_video: "Truyền hình và video trực tuyến, mỗi vùng mỗi tháng",
  message_cost:
    "Chi phí sản xuất một phiên bản quảng cáo trong một năm, tính vào truyền thông",
  message_fit: "100 = như dữ liệu; chỉ đổi khi tự khảo sát",
  message_mode:
    "Một phiên bản cho cả nước, mỗi vùng một, hay mỗi nhóm khách một",
  min_life_at_receipt: "Phần hạn sử dụng còn lại mà kênh đòi khi nhận hàng",
  moq: "Số thùng ít nhất của một đơn sản xuất",
  n_distributors:
    "Số đối tác của một vùng; ít hơn số địa bàn thì phải gánh chung, nhiều hơn chỉ thêm kho",
  nd_ramp_weeks: "Số tuần từ khi mở vùng đến mục tiêu",
  nd_target:
    "Phần trên các điểm bán với tới được: khoảng 300 nghìn tạp hóa và sạp chợ, và mọi cửa hàng của chuỗi",
  new_store_fee: "Mỗi chuỗi mỗi năm, chia theo số cửa hàng mở mới",
  oos_penalty: "Phần trên giá trị hóa đơn đã đặt mà không giao",
  opening_load: "Số gói một tiệm lấy lần đầu",
  order_fee: "Phí cố định của sàn cho mỗi đơn",
  origin:
    "Quyết định thuế nhập khẩu; Đài Loan và Việt Nam không có hiệp định thương mại",
  overhead: "Chi phí cố định mỗi tháng",
  pack_size: "Khối lượng tịnh một gói",
  pack_use: "Cá nhân, gia đình, mang theo hay làm quà",
  partner_reliability: "1 = tốt, 0 = yếu: bỏ tuyến, giao trễ, dễ nghỉ",
  payment_days_mt: "Số ngày đến khi chuỗi trả tiền",
  platform_commission: "Phần trên số tiền người mua trả",
  portfolio_mode:
    "three = phổ thông, chủ lực và hộp quà; barbell = phổ thông và cao cấp; custom = mọi sản phẩm phương án khai báo",
  pos_data:
    "Thấy được bao nhiêu dữ liệu bán của kênh; thấy nhiều thì dự báo dựa vào bán ra sớm hơn",
  price_control:
    "Không quản, giá đề xuất, hay mã truy vết kèm phạt: giá đều hơn nhưng tốn thêm mỗi gói",
  price_endings:
    "Tiệm làm tròn giá thế nào: không, 500 ₫, 1.000 ₫, hay tròn tờ tiền; tắt khi đo độ co giãn",
  price_parity:
    "Giá đề xuất = 100; tiệm và chuỗi khó chịu khi giá trên mạng thấp hơn nhiều",
  prod_weeks: "Số tuần từ đặt hàng đến cổng nhà máy",
  promo_depth: "Giá trị cho đi, tính trên giá đề xuất; hãy ghi rõ các tuần",
  promo_slot_fee: "Mỗi sản phẩm mỗi quý; trả nhiều thì dễ được suất hơn",
  promo_type:
    "Cho bằng cách nào: giảm giá, quà, tăng khối lượng, rút thăm…; tiệm nhỏ hay giữ phần giảm và bóc quà, thứ ở trên bao bì mới đến tay người mua",
  region_on: "Vùng nào bán, và từ tuần nào",
  rep_cost: "Toàn bộ chi phí một nhân viên mỗi tháng",
  rep_employer:
    "Thương hiệu, nhà phân phối hay cả hai; NPP trả thì tỷ suất lợi nhuận của họ giảm",
  rep_exclusive:
    "Nhân viên chỉ bán thương hiệu này; người khác bán cả hàng đối thủ và hay bỏ qua hàng mới",
  rep_turnover: "Phần nghỉ việc mỗi năm; tuyến bị bỏ trống vài tuần",
  repeat_liking: "Phần người đã dùng muốn mua lại; ảnh hưởng tỷ lệ mua lại",
  reps: "Nhân viên đi tạp hóa và sạp chợ của một vùng",
  retailer_funding: "Phần giảm giá do điểm bán chịu",
  return_right: "Mức trả lại tối đa khi bị gỡ khỏi kệ, trên tổng đã mua",
  review_weeks: "Số tuần giữa hai lần đặt hàng nhà máy",
  rsp: "Gồm thuế GTGT; giá kệ còn theo chỉ số giá theo kênh",
  safety_weeks: "Số tuần bán hàng giữ sẵn trong kho của mình",
  sampling_contacts:
    "Số người mỗi kênh, vùng và tháng; hãy ghi rõ kênh và vùng",
  sampling_cost: "Hàng mẫu, nhân viên và địa điểm",
  sampling_trial_lift:
    "Phần người nếm thử mà sau đó chọn theo vị thật thay cho kỳ vọng",
  scandal_prob: "Xác suất mỗi năm; độ nóng thành âm và phần phí còn lại mất",
  sea_days: "Cảng đến cảng",
  setup: "Thành lập công ty và giấy chứng nhận",
  shelf_life_days: "Số ngày từ ngày sản xuất",
  shocks:
    "none = không; drawn = ngẫu nhiên; hoặc ghi một biến cố kèm tuần: bão, sự cố an toàn thực phẩm, tắc cảng, đồng mất giá, quy định nhập khẩu đột ngột",
  sku_role:
    "Vị trí của sản phẩm trong danh mục; các thiết lập khác khởi đầu từ đó",
  start_date: "Thứ Hai của tuần 1; chừa thời gian để lên kệ trước Tết",
  sticker_cost: "Nhãn phụ tiếng Việt cho mỗi gói",
  stock_borne:
    "Phần hàng nhập thương hiệu bỏ vốn, lưu kho và chịu rủi ro; nhà nhập khẩu chịu phần còn lại",
  strike_rate: "Phần lượt ghé có đơn",
  supply_mode:
    "Mua đứt, hay ký gửi: người tiêu dùng mua mới tính bán, hàng tồn vẫn của mình",
  sweetened:
    "Đồ uống trên 5 g đường mỗi 100 ml chịu thuế tiêu thụ đặc biệt; ngành khác để tắt",
  take_back:
    "Không bán được thì trả: tiệm nhận sớm hơn; hàng trả bị hủy và hoàn tiền",
  taphoa_margin: "Phần trên giá kệ; quá mỏng thì tiệm không nhận",
  target_bonus:
    "Phần trên hàng mua, trả cho tháng đạt chỉ tiêu; kéo theo dồn hàng cuối tháng",
  target_cases: "Số thùng muốn bán ra trong năm đầu",
  taste_fit: "100 = trung tính; miền Bắc thích vị đậm",
  tet_return: "Phần hộp quà không bán hết mà điểm bán trả lại sau Tết",
  transaction_fee: "Phần trên số tiền người mua trả",
  tt_closure_rate:
    "Số thuần mỗi năm; tiệm nhỏ đóng trước, gần siêu thị mini mới đóng nhiều hơn",
  units_per_case: "Số gói trong một thùng",
  vat_rate:
    "by_rule là tra theo ngày; ghi thuế suất kèm tuần để thử luật đến sớm hay muộn",
  vendor_code:
    "Mã riêng mất vài tuần; qua nhà phân phối có sẵn mã thì mất một phần lợi nhuận",
  vendor_margin: "Phần trên giá hóa đơn, khi NPP cung cấp cho chuỗi",
  visit_cycle: "Số ngày đến khi ghé lại cùng điểm bán",
  warehouse_cost: "Tiền kho một thùng mỗi tháng",
  wholesale_deal:
    "Giảm giá cho nhà bán sỉ: đủ lớn thì họ tự nhập, gom hàng, rồi bán lại giá thường",
  wholesale_margin: "Phần trên giá bán sỉ",
  work_days: "Số ngày làm việc mỗi tháng",
};
