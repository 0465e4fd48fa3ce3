package org.vitrine.proxy.origin.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which files are kept: the most recently used that fit. Those that are lent stay, even beyond the room there is. Not for
 * several threads.
 */
final class Shelf {

    private final long mostBytes;
    private final Map<String, Item> items = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** A file and who has it. */
    static final class Item {
        private final MasterFolder.Stored stored;
        private boolean checked;
        private int lent;

        private Item(MasterFolder.Stored stored, boolean checked) {
            this.stored = stored;
            this.checked = checked;
        }

        MasterFolder.Stored stored() {
            return stored;
        }
    }

    Shelf(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * Takes in a file.
     *
     * @param checked whether its content is known to be sound
     */
    Item put(MasterFolder.Stored stored, boolean checked) {
        Item item = new Item(stored, checked);
        items.put(stored.name(), item);
        bytes += stored.bytes();
        return item;
    }

    Optional<Item> find(String name) {
        return Optional.ofNullable(items.get(name));
    }

    boolean checked(Item item) {
        return item.checked;
    }

    void check(Item item) {
        item.checked = true;
    }

    void lend(Item item) {
        item.lent++;
    }

    void takeBack(Item item) {
        item.lent--;
    }

    void remove(Item item) {
        if (items.remove(item.stored.name(), item)) {
            bytes -= item.stored.bytes();
        }
    }

    /** Takes out what there is no room for; to be deleted. */
    List<MasterFolder.Stored> overflow() {
        List<MasterFolder.Stored> out = new ArrayList<>();
        for (Iterator<Item> oldest = items.values().iterator(); bytes > mostBytes && oldest.hasNext(); ) {
            Item item = oldest.next();
            if (item.lent == 0) {
                oldest.remove();
                bytes -= item.stored.bytes();
                out.add(item.stored);
            }
        }
        return out;
    }
}
