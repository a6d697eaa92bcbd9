/**
 * Exponential, logarithm, power and log-gamma on plain arithmetic, so that every engine gives the same bits.
 * exp and log reduce the argument (multiples of ln 2, powers of two) and sum a fixed polynomial in a fixed order;
 * only + − × ÷, comparisons and exact powers of two are used. Accuracy: a few units in the last place.
 * Used to build tables, never inside the loops over households.
 */

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.4426950408889634;
const LARGEST = 709.782712893384;
const SMALLEST = -745.1332191019411;

const words = new DataView(new ArrayBuffer(8));

/** 2^n exactly, for integer −1022 ≤ n ≤ 1023. */
function powerOfTwo(n: number): number {
  words.setUint32(0, (n + 1023) << 20);
  words.setUint32(4, 0);
  return words.getFloat64(0);
}

/** x · 2^n with gradual underflow, for integer n from exp's reduction. */
function scaleByPowerOfTwo(x: number, n: number): number {
  if (n > 1023) return x * powerOfTwo(1023) * powerOfTwo(n - 1023);
  if (n < -1022) return x * powerOfTwo(-1022) * powerOfTwo(n + 1022);
  return x * powerOfTwo(n);
}

/** e^x. */
export function dexp(x: number): number {
  if (x !== x) return x;
  if (x > LARGEST) return Infinity;
  if (x < SMALLEST) return 0;
  const n = Math.floor(x * INVERSE_LN2 + 0.5);
  const r = x - n * LN2_HIGH - n * LN2_LOW;
  // Taylor series on |r| ≤ ln2/2: 14 terms leave less than one unit in the last place.
  let sum = 1;
  for (let k = 14; k >= 1; k--) sum = 1 + (r * sum) / k;
  return scaleByPowerOfTwo(sum, n);
}

/** Natural logarithm of x; −∞ at 0, NaN below. */
export function dlog(x: number): number {
  if (x !== x || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return x;
  let shift = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984; // 2^54
    shift = -54;
  }
  words.setFloat64(0, x);
  const head = words.getUint32(0);
  let n = (head >>> 20) - 1023 + shift;
  words.setUint32(0, (head & 0xfffff) | 0x3ff00000);
  let m = words.getFloat64(0);
  if (m > 1.4142135623730951) {
    m *= 0.5;
    n += 1;
  }
  // log m = 2 artanh(s), s = (m − 1)/(m + 1), |s| ≤ 0.1716.
  const s = (m - 1) / (m + 1);
  const z = s * s;
  let sum = 1 / 23;
  for (let k = 21; k >= 1; k -= 2) sum = 1 / k + z * sum;
  return n * LN2_HIGH + (2 * s * sum + n * LN2_LOW);
}

/** x^y for x ≥ 0. */
export function dpow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (x === 0) return y > 0 ? 0 : Infinity;
  return dexp(y * dlog(x));
}

const STIRLING = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
];
const HALF_LOG_TWO_PI = 0.9189385332046727;

/** log Γ(x) for x > 0: Stirling's series after shifting x above 12. */
export function logGamma(x: number): number {
  let shift = 0;
  while (x < 12) {
    shift += dlog(x);
    x += 1;
  }
  const inverse = 1 / x;
  const square = inverse * inverse;
  let series = 0;
  for (let k = STIRLING.length - 1; k >= 0; k--)
    series = series * square + (STIRLING[k] as number);
  return (x - 0.5) * dlog(x) - x + HALF_LOG_TWO_PI + series * inverse - shift;
}

/** Regularised lower incomplete gamma P(shape, x): series below shape + 1, continued fraction above. */
export function gammaCdf(shape: number, x: number): number {
  if (x <= 0) return 0;
  const front = dexp(shape * dlog(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let k = 1; k < 500; k++) {
      term *= x / (shape + k);
      sum += term;
      if (term < sum * 1e-16) break;
    }
    return front * sum;
  }
  const tiny = 1e-300;
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let h = d;
  for (let k = 1; k < 500; k++) {
    const a = -k * (k - shape);
    b += 2;
    d = a * d + b;
    if (d < tiny && d > -tiny) d = tiny;
    c = b + a / c;
    if (c < tiny && c > -tiny) c = tiny;
    d = 1 / d;
    const step = d * c;
    h *= step;
    if (step - 1 < 1e-15 && 1 - step < 1e-15) break;
  }
  return 1 - front * h;
}

/**
 * Quantile of Gamma(shape, scale 1) at probability p in (0, 1): bisection on a logarithmic scale,
 * which is slow, sure and the same everywhere. Values under 1e-300 are returned as 0.
 */
export function gammaQuantile(shape: number, p: number): number {
  if (p <= 0) return 0;
  // For tiny x, P ≈ x^shape / Γ(shape + 1): start from there.
  const logSmall = (dlog(p) + logGamma(shape + 1)) / shape;
  if (logSmall < -60) return logSmall < -690 ? 0 : dexp(logSmall);
  let low = logSmall - 1;
  let high = dlog(shape + 10 * (1 + shape) + 60);
  for (let k = 0; k < 60 && high - low > 1e-13; k++) {
    const middle = (low + high) / 2;
    if (gammaCdf(shape, dexp(middle)) < p) low = middle;
    else high = middle;
  }
  return dexp((low + high) / 2);
}
