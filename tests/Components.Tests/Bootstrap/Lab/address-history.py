"""Tells from what nodes' kernels reported how long virtual addresses were at two nodes, or apart.

address-history.py ADDRESS ADDRESS NODE=FILE...: FILE is what `ip -ts -oneline monitor address` wrote on the node. Prints NAME=VALUE lines.
"""
import datetime, re, sys

addresses = sys.argv[1:3]
events = []
for pair in sys.argv[3:]:
    node, _, file = pair.partition("=")
    for line in open(file):
        found = re.match(r"\[(\S+)\] (Deleted )?\d+: \S+\s+inet6? (\S+)/(?:32|128) ", line)
        if found and found[3] in addresses:
            events.append((datetime.datetime.fromisoformat(found[1]), node, found[3], not found[2]))
events.sort()

held = {}
moves = 0
since = {"TWO_OWNERS": None, "APART": None}
longest = {"TWO_OWNERS": 0.0, "APART": 0.0}
for moment, node, address, added in events:
    before = held.setdefault(node, set())
    if added and address not in before and address == addresses[0]:
        moves += 1
    (before.add if added else before.discard)(address)
    now = {
        "TWO_OWNERS": any(sum(address in own for own in held.values()) > 1 for address in addresses),
        "APART": any(len(own) == 1 for own in held.values()),
    }
    for name, true in now.items():
        if since[name] is not None:
            longest[name] = max(longest[name], (moment - since[name]).total_seconds() * 1000)
        since[name] = moment if true and since[name] is None else since[name] if true else None
print(f"TIMES_TAKEN={moves}")
for name, milliseconds in longest.items():
    print(f"{name}_MS={'for ever' if since[name] else round(milliseconds)}")
