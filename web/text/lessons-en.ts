/** The eight lessons in English. */
import type { LessonText } from "./learn-text.ts";

export const lessonsEn: Readonly<Record<number, LessonText>> = {
  1: {
    title: "Shipped is not sold",
    situation:
      "A rep says: six times the opening order, and the target is met at once. And half a year later?",
    question: "In which case is more of what reached outlets bought?",
    variants: {
      usual: "As usual: 10 packs a shop",
      loaded: "60 packs at the first order",
    },
    myth: "The target is met, so the market is won.",
    why: "Goods in a shop are not goods bought. Loading makes sell-in look good first and sell-through fall: packs stand on shelves and grow old. Never read sell-in without sell-out.",
    transfer: "Your boss looks at sell-in only: which figure do you add?",
  },
  2: {
    title: "Traditional, modern, or both",
    situation:
      "The budget is enough for one side. Grocers are many, chains are large.",
    question: "Which sells most packs in a year?",
    variants: {
      both: "Both",
      traditional: "Grocers and markets only",
      modern: "Chains and online only",
    },
    myth: "The more channels the better.",
    why: "Grocers are many, but a rep calls on two dozen a day and it takes long; one chain is a thousand stores at once, yet few outlets by count. Both sell most, if you can pay for both.",
    transfer: "With half the budget, which do you cut first, and why?",
  },
  3: {
    title: "Barbell or one price band",
    situation: "How many products: three, the two ends, or one in the middle?",
    question: "Which portfolio has the highest sell-out value?",
    variants: {
      three: "Value, main and gift",
      barbell: "Barbell: value and premium",
      single: "One price band",
    },
    myth: "One more product is one more sale.",
    why: "Households trading up and trading down want different things. With one product for each, both find theirs; with only the middle, packs and money fall a lot.",
    transfer: "Which data would make you choose the middle?",
  },
  4: {
    title: "One message for the country?",
    situation:
      "One version for the country, one a region, or one a segment; every version costs its production.",
    question: "At this budget, which has the highest contribution?",
    variants: {
      national: "One version",
      regional: "One a region",
      segment: "One a segment",
    },
    myth: "Local always pays.",
    why: "A closer message brings a little more trial, but production is paid for each version. At this size a version for each segment always earns less; one a region differs from one for all by less than luck.",
    transfer: "How large must media be for regions to pay? Which one first?",
  },
  5: {
    title: "Tết: a week early, a week late",
    situation:
      "You run Vietnam for a snack brand from Taiwan. Tết 2028 is on 26 January. This year there is one gift box only, and the factory wants your quantity today: one batch before Tết, and what is left does not last until the next.",
    question: "How many cases, and how many weeks before Tết on the shelf?",
    variants: { batch: "3,000 cases, nine weeks before Tết" },
    myth: "Stock for Tết what Tết sells.",
    why: "A case too few forgoes A, a case too many costs B. Where B is larger than A, the best quantity is below average demand.",
    transfer:
      "If the trade bore half of the leftovers, how many more would you order? Whose books get better, and whose worse?",
  },
  6: {
    title: "A higher bonus, more sales?",
    situation:
      "Raise the distributors’ target bonus from 2% to 8%, or give wholesalers 12% off.",
    question: "Which has the highest contribution?",
    variants: {
      usual: "As usual: 2%",
      bonus: "A bonus of 8%",
      deal: "12% off for wholesalers",
    },
    myth: "A higher bonus sells more.",
    why: "In this plan the higher bonus sells not one pack more: the bottleneck is shops without the product and a factory at its limit, not idle distributors. The money is paid all the same. Whether the deal sells more depends on the seed.",
    transfer: "How do you pay a bonus without price cuts or stuffing?",
  },
  7: {
    title: "What an empty shelf costs",
    situation: "Shelves are often empty. More capacity, or more stock?",
    question: "Which sells most packs?",
    variants: {
      usual: "A small factory: 2,500 cases a week",
      capacity: "8,000 cases a week",
      stock: "The small one, 12 weeks of safety stock",
    },
    myth: "Out of stock means it sells well.",
    why: "A gap costs more than the pack: who tried it and cannot find it does not repeat. With capacity far more is sold; trial and repeat rise in most futures, not in all. More stock sells more too, and more of it expires.",
    transfer: "How much waste would you pay for a full shelf?",
  },
  8: {
    title: "A Korean idol: spark or fire",
    situation: "An endorsement costs 15 billion đồng a year.",
    question: "Which has the highest contribution?",
    variants: {
      none: "No idol",
      idol: "An idol that fits",
      misfit: "An idol that does not fit",
    },
    myth: "Fame sells.",
    why: "Awareness rises by half at once, but the shops that have it are the same, trial gains less than a point and repeat even falls a little; the fee is larger than the whole budget. Build distribution, then light the fire.",
    transfer:
      "Put the same fee into distribution: what happens? Try it on the desk.",
  },
};
