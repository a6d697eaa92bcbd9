"""Runs one Python program of `bench:peers`: its name as argument, the task on stdin, what came of it on stdout, as JSON."""

import gc
import importlib
import json
import resource
import sys
import time


def used():
    """Bytes of this process in memory."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * resource.getpagesize()


def timed(work):
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    return result, {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}


def main():
    module = importlib.import_module(sys.argv[1])
    rounds = []
    for given in json.load(sys.stdin):
        gc.collect()
        before = used()
        market, build = timed(lambda: module.Market(given))

        def live():
            for week in range(given["weeks"]):
                market.live(week)

        _, run = timed(live)
        gc.collect()
        rounds.append({"tally": market.tally(), "build": build, "run": run, "bytes": used() - before})
        del market
    library = sys.modules[sys.argv[1].split("_")[0]]
    json.dump({"version": library.__version__, "rounds": rounds}, sys.stdout)


main()
