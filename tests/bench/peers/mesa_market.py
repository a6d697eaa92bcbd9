"""The small market in Mesa: an agent per household, one step each a week."""

import mesa
import numpy as np


class Household(mesa.Agent):
    def __init__(self, model, regular, taste):
        super().__init__(model)
        self.regular = regular
        self.taste = taste
        self.last = -1

    def step(self):
        model = self.model
        given, luck = model.given, model.random
        if luck.random() >= given["buys"]:
            return
        outlets = given["offered"]
        outlet = luck.randrange(len(outlets)) if luck.random() < given["elsewhere"] else self.regular
        offered = outlets[outlet]
        odds = given["priceOdds"][model.week]
        weights = [self.taste[sku] * odds[sku] * (given["habit"] if sku == self.last else 1) for sku in offered]
        if sum(weights) <= 0:
            return
        sku = luck.choices(offered, weights)[0]
        model.packs[sku] += 1
        if sku == self.last:
            model.repeats += 1
        self.last = sku


class Market(mesa.Model):
    def __init__(self, given):
        super().__init__(seed=given["seed"])
        self.given = given
        self.week = 0
        self.packs = [0] * len(given["shape"])
        self.repeats = 0
        taste = np.random.default_rng(given["seed"]).gamma(
            given["shape"], size=(given["households"], len(given["shape"]))
        )
        for household in range(given["households"]):
            Household(self, household % len(given["offered"]), taste[household].tolist())

    def live(self, week):
        self.week = week
        self.agents.do("step")

    def tally(self):
        return {"packs": self.packs, "repeats": self.repeats}
