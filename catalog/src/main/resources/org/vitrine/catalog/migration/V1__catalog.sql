-- Only what H2 and PostgreSQL understand alike.

-- One asset as its source governs it. The document leaves the locale variants out: they are the rows whose
-- variant_of names this one.
CREATE TABLE asset (
    asset_key  VARCHAR(14) NOT NULL PRIMARY KEY,
    source     VARCHAR(40) NOT NULL,
    native_id  VARCHAR     NOT NULL,
    variant_of VARCHAR(14),
    language   VARCHAR(35),
    sequence   BIGINT      NOT NULL,
    document   VARCHAR     NOT NULL
);

CREATE INDEX asset_by_source ON asset (source);
CREATE INDEX asset_by_variant_of ON asset (variant_of);
CREATE INDEX asset_by_sequence ON asset (sequence);

-- What is no longer there, for those who follow the sequence.
CREATE TABLE removal (
    asset_key VARCHAR(14) NOT NULL PRIMARY KEY,
    sequence  BIGINT      NOT NULL
);

CREATE INDEX removal_by_sequence ON removal (sequence);

-- One row. Writers lock it first, so that sequence numbers appear in the order in which they rise.
CREATE TABLE change_sequence (
    identity VARCHAR(36) NOT NULL PRIMARY KEY,
    latest   BIGINT      NOT NULL
);

CREATE TABLE alias (
    from_key VARCHAR(14) NOT NULL PRIMARY KEY,
    to_key   VARCHAR(14) NOT NULL
);

-- Definitions are the YAML that people write. A preset that was taken out keeps its row without one, so that its
-- revisions never begin again.
CREATE TABLE preset (
    name       VARCHAR(40) NOT NULL PRIMARY KEY,
    revision   INTEGER     NOT NULL,
    definition VARCHAR
);

CREATE TABLE site (
    name       VARCHAR(40) NOT NULL PRIMARY KEY,
    definition VARCHAR     NOT NULL
);
