/**
 * What people think of the entrant before they use it, and what the talk around it does: small tables that mechanisms
 * fill and choice reads. One formula says how far a household trusts a brand it has not tried, and a pack of it:
 *
 *   doubt left  = doubt(region, novelty) × (1 − relief(zone)) × (1 − weight of a voice)^good voices heard, 0–1
 *   trust       = (1 − doubt left) × (1 − weight of a voice)^bad voices heard × (1 − share lost to scandals)
 *   trust in k  = trust^stake(region, k)
 *
 * Relief is what reputation, chains, influencers, a local partner and an endorser take off. Novelty-seekers doubt less;
 * the others of the region doubt so much more that the region's mean is as the data say, for a pack of usual outlay,
 * whose stake is 1: more money at stake tells the more, the less the brand is trusted, and nothing where trust is complete.
 * Nothing is stored but voices: whether a household seeks novelty is a keyed draw.
 */
import { regionIds } from "../inputs/ids.ts";
import type { Market } from "../inputs/market.ts";
import type { Plan } from "../inputs/plan.ts";
import { dexp, dlog, dpow } from "../base/math.ts";
import { type Geography, KINDS, REGIONS } from "./geography.ts";
import type { Skus } from "./skus.ts";

/** 0 = as others, 1 = seeks novelty. */
export const NOVELTY_LEVELS = 2;
/** Voices heard beyond this many, good or bad, change nothing more. */
export const MOST_HEARD = 3;
export const HEARD_LEVELS = 2 * MOST_HEARD + 1;

export interface Opinion {
  /** Chance that a household seeks novelty, by region; fixed. */
  readonly seekers: Float64Array;
  /** Doubt about an untried brand before anything relieves it: region × novelty; fixed. */
  readonly doubt: Float64Array;
  /** Trust in packs of the untried entrant, 0–1: a row of ones, then zone × novelty × follower × voices heard; each × own SKU; see `trustRow`. */
  readonly trust: Float64Array;
  /** Fit of the messages by region: 1 = one version for all. */
  readonly messageFit: Float64Array;
  /** Chance per week of learning of the own brand from influencers, by kind of area. */
  readonly influencerReach: Float64Array;
  /** Doubt-relieving contacts with influencers lately, by region. */
  readonly influencerTrust: Float64Array;
  /** Fit × heat of the endorsement now; negative while a scandal lasts. One cell. */
  readonly endorsement: Float64Array;
  /** Part by which followers' price-level exponents shrink. One cell. */
  readonly priceEase: Float64Array;
  /** Share of trust lost to the endorser's scandal, and to a sanction for undisclosed posts. One cell each. */
  readonly scandal: Float64Array;
  readonly sanction: Float64Array;
  /** What a local partner lends: share of doubt, factor on odds of acceptance; and its royalty. One cell each. */
  readonly borrowed: Float64Array;
  readonly acceptance: Float64Array;
  readonly royalty: Float64Array;
  /** Share of each brand in a region's packs: of late, in the long run; and the odds that follow: region × brand. */
  readonly recentShare: Float64Array;
  readonly longRunShare: Float64Array;
  readonly social: Float64Array;
}

/** What the table of trust is filled for. */
export interface TrustGround {
  readonly opinion: Opinion;
  readonly geography: Geography;
  readonly skus: Skus;
}

/** What relieves doubt or costs trust this week. */
export interface TrustSources {
  /** Share of doubt removed: by zone, and further among followers (negative: added). */
  relief(zone: number): number;
  readonly followerRelief: number;
  /** Weight of one voice, by region. */
  voice(region: number): number;
  /** Share of trust lost. */
  readonly lost: number;
  /** What is at stake with a pack of an own SKU, 1 = the usual: a power of trust. */
  stake(region: number, own: number): number;
}

/** Row of `opinion.trust` of those who have tried the brand: they ask for no trust. */
export const TRIED_ROW = 0;

/** Row of `opinion.trust` of those who have not; voices beyond the most are cut. */
export function trustRow(
  zone: number,
  novelty: number,
  follower: number,
  heard: number,
): number {
  const voices =
    heard > MOST_HEARD ? MOST_HEARD : heard < -MOST_HEARD ? -MOST_HEARD : heard;
  return (
    1 +
    ((zone * NOVELTY_LEVELS + novelty) * 2 + follower) * HEARD_LEVELS +
    voices +
    MOST_HEARD
  );
}

/** Fills the table of trust. A power of a product is the product of powers: a bad voice is a factor in each pack. */
export function fillTrust(
  { opinion, geography, skus }: TrustGround,
  sources: TrustSources,
): void {
  const { trust, doubt } = opinion;
  const { ownCount } = skus;
  trust.fill(1, TRIED_ROW * ownCount, (TRIED_ROW + 1) * ownCount);
  const kept = Math.max(0, 1 - sources.lost);
  const width = HEARD_LEVELS * ownCount;
  const stakes = new Float64Array(ownCount);
  const keepsOf = new Float64Array(ownCount);
  for (let r = 0; r < REGIONS; r++) {
    const keeps = Math.max(0, 1 - sources.voice(r));
    for (let i = 0; i < ownCount; i++) {
      stakes[i] = sources.stake(r, i);
      keepsOf[i] = dpow(keeps, stakes[i] ?? 1);
    }
    geography.zoneRegion.forEach((region, zone) => {
      if (region !== r) return;
      for (let novelty = 0; novelty < NOVELTY_LEVELS; novelty++) {
        const all =
          (doubt[r * NOVELTY_LEVELS + novelty] ?? 0) *
          (1 - sources.relief(zone));
        for (let follower = 0; follower < 2; follower++) {
          const at = trustRow(zone, novelty, follower, 0) * ownCount;
          const from = at - MOST_HEARD * ownCount;
          // Followers trust as all do while nobody endorses.
          if (follower === 1 && sources.followerRelief === 0) {
            trust.copyWithin(from, from - width, from);
            continue;
          }
          let left = all * (1 - follower * sources.followerRelief);
          for (let good = 0; good <= MOST_HEARD; good++) {
            const plain = (1 - Math.min(1, Math.max(0, left))) * kept;
            const log = dlog(plain);
            for (let i = 0; i < ownCount; i++) {
              const stake = stakes[i] ?? 1;
              trust[at + good * ownCount + i] =
                stake === 1 ? plain : dexp(stake * log);
            }
            left *= keeps;
          }
          for (let bad = 1; bad <= MOST_HEARD; bad++)
            for (let i = 0; i < ownCount; i++)
              trust[at - bad * ownCount + i] =
                (trust[at - (bad - 1) * ownCount + i] ?? 0) * (keepsOf[i] ?? 0);
        }
      }
    });
  }
}

export function buildOpinion(
  market: Market,
  plan: Plan,
  geography: Geography,
  skus: Skus,
): Opinion {
  const brands = skus.brandIds.length;
  const zones = geography.zoneIds.length;
  const seekers = Float64Array.from(regionIds, (region) =>
    market.fact("traits", "trial_propensity", region),
  );
  const opinion: Opinion = {
    seekers,
    doubt: new Float64Array(REGIONS * NOVELTY_LEVELS),
    trust: new Float64Array(trustRow(zones, 0, 0, -MOST_HEARD) * skus.ownCount),
    messageFit: new Float64Array(REGIONS).fill(1),
    influencerReach: new Float64Array(KINDS),
    influencerTrust: new Float64Array(REGIONS),
    endorsement: new Float64Array(1),
    priceEase: new Float64Array(1),
    scandal: new Float64Array(1),
    sanction: new Float64Array(1),
    borrowed: new Float64Array(1),
    acceptance: new Float64Array(1).fill(1),
    royalty: new Float64Array(1),
    recentShare: new Float64Array(REGIONS * brands),
    longRunShare: new Float64Array(REGIONS * brands),
    social: new Float64Array(REGIONS * brands).fill(1),
  };
  const strength = plan.number("mechanism_trust");
  const less = Math.max(0, 1 - strength * (1 - plan.parameter("noveltyDoubt")));
  regionIds.forEach((region, r) => {
    const mean = Math.min(
      1,
      plan.number("mechanism_expectation") *
        (1 - market.fact("traits", "trust_untried", region)),
    );
    const share = seekers[r] ?? 0;
    // The others doubt so much more that the region's mean stays; shares of seekers are below 1.
    const more = (1 - share * less) / (1 - share);
    opinion.doubt[r * NOVELTY_LEVELS] = Math.min(1, mean * more);
    opinion.doubt[r * NOVELTY_LEVELS + 1] = mean * less;
  });
  fillTrust(
    { opinion, geography, skus },
    {
      relief: () => 0,
      followerRelief: 0,
      voice: () => 0,
      lost: 0,
      stake: () => 1,
    },
  );
  return opinion;
}
