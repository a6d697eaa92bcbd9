"""The small market in numpy: a row per household, a column per SKU, whole weeks at a time."""

import numpy as np


class Market:
    def __init__(self, given):
        self.given = given
        self.luck = np.random.default_rng(given["seed"])
        n, skus = given["households"], len(given["shape"])
        self.taste = self.luck.gamma(given["shape"], size=(n, skus))
        self.offered = np.zeros((len(given["offered"]), skus))
        for outlet, listed in enumerate(given["offered"]):
            self.offered[outlet, listed] = 1
        self.regular = np.arange(n) % len(given["offered"])
        self.last = np.full(n, -1)
        self.packs = np.zeros(skus, dtype=np.int64)
        self.repeats = 0

    def live(self, week):
        given, luck = self.given, self.luck
        buyers = np.flatnonzero(luck.random(given["households"]) < given["buys"])
        away = luck.random(buyers.size) < given["elsewhere"]
        outlet = np.where(away, luck.integers(len(self.offered), size=buyers.size), self.regular[buyers])
        weight = self.taste[buyers] * self.offered[outlet] * np.asarray(given["priceOdds"][week])
        last = self.last[buyers]
        known = np.flatnonzero(last >= 0)
        weight[known, last[known]] *= given["habit"]
        reached = np.cumsum(weight, axis=1)
        total = reached[:, -1]
        chosen = (reached <= (luck.random(buyers.size) * total)[:, None]).sum(axis=1)
        bought = total > 0
        self.packs += np.bincount(chosen[bought], minlength=self.packs.size)
        self.repeats += int((chosen[bought] == last[bought]).sum())
        self.last[buyers[bought]] = chosen[bought]

    def tally(self):
        return {"packs": self.packs.tolist(), "repeats": self.repeats}
