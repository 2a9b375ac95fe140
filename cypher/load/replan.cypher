// Resamples the indexes, waits until that is done, and clears all cached plans.
CALL db.prepareForReplanning($seconds)
