-- Only what H2 and PostgreSQL understand alike.

-- Pages of the connected sites, as their CMSs last reported them.
CREATE TABLE usage_page (
    site     VARCHAR(40)  NOT NULL,
    page     VARCHAR(200) NOT NULL,
    url      VARCHAR,
    title    VARCHAR,
    language VARCHAR(35),
    reported TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (site, page)
);

-- What a page holds. The key is missing where the text is no reference; the version is the one that was current when
-- the page was reported.
CREATE TABLE usage_reference (
    site      VARCHAR(40)  NOT NULL,
    page      VARCHAR(200) NOT NULL,
    place     INTEGER      NOT NULL,
    reference VARCHAR      NOT NULL,
    asset_key VARCHAR(14),
    version   VARCHAR(64),
    preset    VARCHAR(40),
    field     VARCHAR,
    PRIMARY KEY (site, page, place),
    FOREIGN KEY (site, page) REFERENCES usage_page (site, page) ON DELETE CASCADE
);

CREATE INDEX usage_reference_by_key ON usage_reference (asset_key);
CREATE INDEX usage_reference_by_reference ON usage_reference (site, reference);
