// The indexes of the database, those of constraints among them, and how far each has come.
SHOW INDEXES YIELD name, state, populationPercent
RETURN name, state, populationPercent
