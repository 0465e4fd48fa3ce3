package org.vitrine.catalog.store;

/** The databases a catalog may lie in. What is said of one holds for the other: contract tests run on each. */
public enum StoreEngine {
    H2 {
        @Override
        public StoreAddress emptyStore() {
            return StoreAddress.inMemory();
        }
    },
    POSTGRESQL {
        @Override
        public StoreAddress emptyStore() {
            return PostgresServer.get().emptyDatabase();
        }
    };

    public abstract StoreAddress emptyStore();
}
