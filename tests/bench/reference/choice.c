/*
 * The choice of one household at one outlet in C: the same step as `weigh` and `drawSku` of src/world/choice.ts, over the
 * same columns. `npm run bench:choice` writes the columns of a living market into a file, builds this program against the
 * constants of the engine (layout.h), and compares every choice and every sum of weights, bit for bit.
 *   choice COLUMNS ANSWERS ROUNDS
 * Prints the least nanoseconds per occasion of ROUNDS passes; ANSWERS gets a SKU (one byte) per occasion, then the sums.
 * Built with -ffp-contract=off: a fused multiply-add would round once where the engine rounds twice.
 */
#define _POSIX_C_SOURCE 200809L
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "layout.h"

#define LAST_BIT 31
#define TO_UNIT 2.3283064365386963e-10

/* Every column in the order of the file; the name is the engine's. */
#define COLUMNS(X) \
  X(int32_t, sizes)               /* ownBrand, ownFrom, ownCount */ \
  X(int32_t, streams)             /* taste, split, novelty, choice */ \
  X(double, numbers)              /* classWeight */ \
  X(int32_t, occasion_household) \
  X(uint32_t, occasion_id) \
  X(int32_t, occasion_number) \
  X(uint8_t, occasion_region) \
  X(uint8_t, occasion_zone) \
  X(int32_t, occasion_fitAt) \
  X(int32_t, occasion_oddsAt) \
  X(int32_t, occasion_streetAt) \
  X(uint32_t, occasion_known) \
  X(uint32_t, occasion_mask) \
  X(uint8_t, occasion_sought) \
  X(uint8_t, households_class) \
  X(uint8_t, households_traits) \
  X(uint8_t, households_lastBrand) \
  X(uint8_t, households_follower) \
  X(uint8_t, households_tried) \
  X(int8_t, households_heard) \
  X(uint32_t, skus_brandMask) \
  X(uint32_t, skus_byteMask) \
  X(uint8_t, skus_brand) \
  X(float, scales_tables) \
  X(double, scales_fit) \
  X(double, scales_habit) \
  X(int32_t, taste_shape) \
  X(float, taste_splitRows) \
  X(int32_t, taste_expected) \
  X(float, taste_expectedMean) \
  X(int32_t, taste_followerExpected) \
  X(float, taste_followerExpectedMean) \
  X(int32_t, taste_ownSplit) \
  X(double, opinion_seekers) \
  X(double, opinion_trust) \
  X(double, marketing_heat) \
  X(double, pricing_odds) \
  X(float, shelf_priceOdds)

#define FIELD(type, name) const type *name;
struct world { COLUMNS(FIELD) size_t occasions; };

/* One column: bytes per element, elements, then the elements, filled up to eight bytes. */
static const void *take(FILE *file, size_t size, const char *name, size_t *count) {
  uint32_t head[2];
  if (fread(head, sizeof *head, 2, file) != 2 || head[0] != size) {
    fprintf(stderr, "column %s: not the %zu bytes per element that it should have\n", name, size);
    exit(1);
  }
  size_t bytes = ((size_t)head[1] * size + 7) / 8 * 8;
  void *data = malloc(bytes + 8);
  if (data == NULL || fread(data, 1, bytes, file) != bytes) {
    fprintf(stderr, "column %s: cut off\n", name);
    exit(1);
  }
  *count = head[1];
  return data;
}

static inline uint32_t hash32(uint32_t stream, uint32_t agent, uint32_t draw) {
  uint32_t x = stream ^ (agent * 0x9e3779b1u) ^ ((draw + 1u) * 0xc2b2ae3du);
  x = (x ^ (x >> 16)) * 0x7feb352du;
  x = (x ^ (x >> 15)) * 0x846ca68bu;
  x ^= x >> 16;
  x = (x ^ stream) * 0x9e3779b1u;
  return x ^ (x >> 15);
}

static inline double uniform(uint32_t stream, uint32_t agent, uint32_t draw) {
  return hash32(stream, agent, draw) * TO_UNIT;
}

static inline double gamma_draw(const float *tables, int32_t position, uint32_t hash) {
  uint32_t t = ((uint32_t)position + (hash & DITHER_MASK)) >> CELL_SHIFT;
  return tables[t * CELLS + (hash >> CELL_SHIFT)];
}

static inline uint32_t skus_of(const uint32_t *byte_mask, uint32_t brands) {
  return byte_mask[brands & 255] | byte_mask[256 + ((brands >> 8) & 255)] |
         byte_mask[512 + ((brands >> 16) & 255)] | byte_mask[768 + (brands >> 24)];
}

/* The entrant's SKUs: expectation before trial, liking after it. Returns `total` with the weights wanted added to it. */
static double weigh_own(const struct world *w, size_t i, uint32_t wanted, uint32_t c, double *weight, double total) {
  int32_t own_brand = w->sizes[0], own_from = w->sizes[1], own_count = w->sizes[2];
  int32_t h = w->occasion_household[i];
  uint32_t id = w->occasion_id[i], region = w->occasion_region[i];
  uint32_t hash = hash32((uint32_t)w->streams[0], id, (uint32_t)own_brand);
  uint32_t fan = w->households_follower[h];
  double liking;
  int32_t trust_at = TRIED_ROW;
  if ((w->households_tried[h] & TRIED) == 0) {
    double own = gamma_draw(w->scales_tables, (fan == 1 ? w->taste_followerExpected : w->taste_expected)[c], hash);
    double mean = (fan == 1 ? w->taste_followerExpectedMean : w->taste_expectedMean)[c];
    int32_t novelty = uniform((uint32_t)w->streams[2], id, 0) < w->opinion_seekers[region];
    int32_t heard = w->households_heard[h];
    int32_t voices = heard > MOST_HEARD ? MOST_HEARD : heard < -MOST_HEARD ? -MOST_HEARD : heard;
    trust_at = TRUST_ROW + w->occasion_zone[i] * TRUST_ZONE + novelty * TRUST_NOVELTY + (int32_t)fan * TRUST_FOLLOWER + voices;
    liking = own + w->numbers[0] * (mean - own);
  } else
    liking = gamma_draw(w->scales_tables, w->taste_shape[(int32_t)c * (own_brand + 1) + own_brand], hash);
  if (w->households_lastBrand[h] == own_brand) liking *= w->scales_habit[region];
  if (fan == 1) liking *= w->marketing_heat[region];
  double shares = 0;
  for (int32_t k = 0; k < own_count; k++) {
    double g = gamma_draw(w->scales_tables, w->taste_ownSplit[(int32_t)c * own_count + k],
                          hash32((uint32_t)w->streams[1], id, (uint32_t)k));
    weight[own_from + k] = g;
    shares += g;
  }
  double even = shares > 0 ? 0 : 1.0 / own_count;
  double unit = shares > 0 ? liking / shares : liking;
  const double *fit = w->scales_fit + w->occasion_fitAt[i], *odds = w->pricing_odds + w->occasion_oddsAt[i];
  const float *street = w->shelf_priceOdds + w->occasion_streetAt[i];
  const double *trust = w->opinion_trust + trust_at * own_count;
  for (int32_t k = own_from; k < own_from + own_count; k++) {
    weight[k] = unit * (weight[k] + even) * trust[k - own_from] * fit[k] * odds[k] * street[k - own_from];
    if ((wanted >> k) & 1) total += weight[k];
  }
  return total;
}

/* The SKU chosen on occasion i, or NOTHING; `total` gets the sum of the weights. */
static inline uint8_t choose(const struct world *w, size_t i, double *total_out) {
  int32_t own_brand = w->sizes[0], own_from = w->sizes[1];
  int32_t h = w->occasion_household[i];
  uint32_t id = w->occasion_id[i];
  uint32_t sought = w->occasion_sought[i];
  uint32_t known = skus_of(w->skus_byteMask, w->occasion_known[i]);
  uint32_t looked = sought == NO_BRAND ? 0 : w->skus_brandMask[sought];
  uint32_t mask = w->occasion_mask[i] & known;
  uint32_t missing = (mask & looked) == 0 ? looked & known : 0;
  uint32_t wanted = mask | missing;
  uint32_t c = ((w->households_traits[h] >> TASTE_SHIFT) & TASTE_MASK) * CLASSES + w->households_class[h];

  double weight[32];
  const int32_t *shape = w->taste_shape + c * (uint32_t)(own_brand + 1);
  const float *splits = w->taste_splitRows + (c % FIFTHS) * SPLIT_ROWS * (uint32_t)own_from, *row = splits;
  const double *fit = w->scales_fit + w->occasion_fitAt[i], *odds = w->pricing_odds + w->occasion_oddsAt[i];
  uint32_t last = w->households_lastBrand[h], brand = NO_BRAND;
  double habit = w->scales_habit[w->occasion_region[i]], liking = 0, total = 0;
  for (uint32_t rest = wanted & ~w->skus_brandMask[own_brand]; rest != 0; rest &= rest - 1) {
    int k = __builtin_ctz(rest);
    if (w->skus_brand[k] != brand) {
      brand = w->skus_brand[k];
      uint32_t hash = hash32((uint32_t)w->streams[0], id, brand);
      liking = gamma_draw(w->scales_tables, shape[brand], hash);
      if (brand == last) liking *= habit;
      row = splits + (hash & (SPLIT_ROWS - 1)) * (uint32_t)own_from;
    }
    weight[k] = liking * row[k] * fit[k] * odds[k];
    total += weight[k];
  }
  if ((wanted & w->skus_brandMask[own_brand]) != 0) total = weigh_own(w, i, wanted, c, weight, total);
  *total_out = total;

  double x = uniform((uint32_t)w->streams[3], id, (uint32_t)w->occasion_number[i]) * total;
  uint8_t chosen = NOTHING;
  for (uint32_t rest = wanted; rest != 0; rest &= rest - 1) {
    int k = __builtin_ctz(rest);
    if (weight[k] <= 0) continue;
    chosen = (uint8_t)k;
    x -= weight[k];
    if (x < 0) break;
  }
  return chosen;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc != 4) return 1;
  FILE *file = fopen(argv[1], "rb");
  if (file == NULL) return 1;
  struct world w;
#define TAKE(type, name) w.name = take(file, sizeof(type), #name, &count); \
  if (strcmp(#name, "occasion_household") == 0) w.occasions = count;
  size_t count;
  COLUMNS(TAKE)
  fclose(file);

  uint8_t *chosen = malloc(w.occasions);
  double *total = malloc(w.occasions * sizeof *total);
  if (chosen == NULL || total == NULL) return 1;
  double least = 1e300;
  for (int round = atoi(argv[3]); round > 0; round--) {
    double began = now();
    for (size_t i = 0; i < w.occasions; i++) chosen[i] = choose(&w, i, &total[i]);
    double spent = now() - began;
    if (spent < least) least = spent;
  }
  FILE *answers = fopen(argv[2], "wb");
  if (answers == NULL) return 1;
  fwrite(chosen, 1, w.occasions, answers);
  fwrite(total, sizeof *total, w.occasions, answers);
  fclose(answers);
  printf("%.3f\n", least / (double)w.occasions);
  return 0;
}
