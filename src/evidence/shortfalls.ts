/**
 * Why rows of the evidence report fall short, as far as it is known: text for readers, one entry for each row that does.
 * An entry is an explanation and no excuse: what would have to change in the model stands in it.
 */
export const shortfalls: Readonly<Record<string, string>> = {
  A1: "The market is calibrated for shares, volumes and S at once; brands that few know and few shops list (a small regional one above all) need a taste two to three times as strong as a Dirichlet would give them, so fewer households buy them, and more often. Better figures of their awareness and distribution would mend more than any parameter.",
  A2: "The same as A1, over a year instead of a quarter.",
  A3: "The same as A1 seen from the largest brand: it is bought too often against the smallest.",
  A5: "The fit of the first quarter inherits the gap of A1; the small brands that it concerns are those far off after a year.",
  C9: "Probably because launches are drawn with support that goes on for two years, and neither a budget cut nor a delisted line takes a brand off a shop's shelf for good: next to none of sixty dies.",
  D3: "Media act through knowing the brand and being thought of; a brand that most know already gains little. Being thought of is spending against the brand's own norm of half a year: the norm rises with a burst, so the burst is paid back afterwards and its long part is near zero by construction. What long campaigns do to liking is not modelled.",
  D4: "More outlets at once meet a market that knows the brand: short and long effect are alike here, while real listings start in weaker outlets and need time.",
  D8: "The share that buys nothing is told, not following: outsideOptionWeight was set by the source of this row. Other outlets and other brands are inside their bands, other packs of the brand at the lower end. Three in ten hindered shoppers delay or drop, against a quarter abroad: those loyal to one SKU find little else they like. Nearly all of them drop it, since more of a snack is an impulse than a need that waits.",
  D10: "Few households have tried the entrant, and a purchase is told to a fifth of a friend: twice as much talk sells nothing more that could be seen. Numbers of talk are assumed and were not raised to fit.",
  D12: "A new SKU of an old brand shares its brand's taste, trust and distribution, which draws on the parent a little more than in proportion, and less than where two packs of a brand also taste and look alike.",
  E2: "The launch of this row wins 60,000 listings a week before shoppers have noticed it: opening loads stand before anybody buys, and depots hold those of the next weeks as well. By week 13 it is inside the band under most seeds. Measured launches fill more slowly.",
  E3: "Stock before the fall is right. After it, chasing monthly and quarterly targets probably keeps orders up longer than distributors are reported to do, and outlets probably run their own stock down meanwhile and order less than they sell.",
  E4: "The noise of few outlets is part of it: 4.5 with 2,400 of them, 3.2 with 15,000 (1 : 100, one seed). Triggers at half the target probably swing more than reported averages over whole chains. Distributors look worse the less their outlets wobble: without season or noise little varies, probably, but their own chase of monthly targets.",
};
