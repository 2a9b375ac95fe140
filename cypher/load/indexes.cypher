// The indexes of the database, those of constraints among them, and whether they can be used.
SHOW INDEXES YIELD name, state
RETURN name, state
