/** Where the 34 provinces stand in the cartogram: column and row, roughly in place. No border is claimed. */
export const provinceTiles: Readonly<
  Record<string, readonly [number, number]>
> = {
  "Lai Châu": [1, 0],
  "Lào Cai": [2, 0],
  "Tuyên Quang": [3, 0],
  "Cao Bằng": [4, 0],
  "Điện Biên": [0, 1],
  "Sơn La": [1, 1],
  "Phú Thọ": [2, 1],
  "Thái Nguyên": [3, 1],
  "Bắc Ninh": [4, 1],
  "Lạng Sơn": [5, 1],
  "Hà Nội": [2, 2],
  "Hưng Yên": [3, 2],
  "Hải Phòng": [4, 2],
  "Quảng Ninh": [5, 2],
  "Thanh Hóa": [2, 3],
  "Ninh Bình": [3, 3],
  "Nghệ An": [2, 4],
  "Hà Tĩnh": [3, 4],
  "Quảng Trị": [3, 5],
  Huế: [3, 6],
  "Đà Nẵng": [4, 6],
  "Quảng Ngãi": [4, 7],
  "Gia Lai": [4, 8],
  "Đắk Lắk": [4, 9],
  "Khánh Hòa": [5, 9],
  "Tây Ninh": [2, 10],
  "Đồng Nai": [3, 10],
  "Lâm Đồng": [4, 10],
  "An Giang": [1, 11],
  "Đồng Tháp": [2, 11],
  "TP. Hồ Chí Minh": [3, 11],
  "Cần Thơ": [1, 12],
  "Vĩnh Long": [2, 12],
  "Cà Mau": [1, 13],
};

export const tileColumns = 6;
export const tileRows = 14;
