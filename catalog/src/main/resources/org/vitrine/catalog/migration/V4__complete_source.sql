-- Only what H2 and PostgreSQL understand alike.

-- Sources that were once taken over to the end. Of others, an id that is not held says nothing.
CREATE TABLE complete_source (
    source VARCHAR(40) NOT NULL PRIMARY KEY
);
