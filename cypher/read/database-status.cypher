// Whether the database is open and can be written to, and what is wrong with it. For the system database; the home database where no name is given.
SHOW DATABASES YIELD name, home, access, currentStatus, statusMessage
WHERE name = $name OR ($name IS NULL AND home)
RETURN access, currentStatus, statusMessage
