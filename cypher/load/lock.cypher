// One load at a time: whoever has written this node in an open transaction keeps the others waiting until it ends, or is gone.
MERGE (load:Load {only: true})
SET load.hash = $hash, load.startedAt = datetime()
RETURN load.hash AS hash
