// The indexes of the database, including those of constraints, and their states.
SHOW INDEXES YIELD name, state
RETURN name, state
