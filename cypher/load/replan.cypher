// Counts what the indexes hold, waits until that is done, and forgets all plans that were made before.
CALL db.prepareForReplanning($seconds)
