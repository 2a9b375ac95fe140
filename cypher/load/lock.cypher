// Allows one load at a time: the open transaction that has written this node blocks the others until it ends.
MERGE (load:Load {only: true})
SET load.hash = $hash, load.startedAt = datetime()
RETURN load.hash AS hash
