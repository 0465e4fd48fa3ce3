package org.vitrine.connectors.folder;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.Callable;

/** Work whose file accesses are those of nobody in particular, also where the tests run as root. Linux only. */
final class Unprivileged {

    private static final int NOBODY = 65534;

    private Unprivileged() {}

    /** Runs on this very thread; threads it begins have their rights from it. */
    static <T> T call(Callable<T> work) throws Exception {
        int before = become(NOBODY);
        try {
            return work.call();
        } finally {
            become(before);
        }
    }

    /** Who this thread was before the file system. */
    private static int become(int user) {
        Linker linker = Linker.nativeLinker();
        MethodHandle setfsuid = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setfsuid"), FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        try {
            return (int) setfsuid.invokeExact(user);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
