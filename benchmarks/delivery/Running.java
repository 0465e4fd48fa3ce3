import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A process of the machine while it runs, with what it has used of it. */
record Running(String name, Process process) {

    private static final double TICKS_PER_SECOND = 100;

    /** Processor time of the process and those it has started, in seconds. */
    double cpuSeconds() {
        double seconds = ticks(process.pid()) / TICKS_PER_SECOND;
        for (ProcessHandle child : process.descendants().toList()) {
            seconds += ticks(child.pid()) / TICKS_PER_SECOND;
        }
        return seconds;
    }

    /** Resident memory now, in megabytes. */
    double residentMegabytes() {
        return kilobytes("VmRSS") / 1000.0;
    }

    /** The most resident memory since {@link #forgetPeak}, in megabytes. */
    double peakMegabytes() {
        return kilobytes("VmHWM") / 1000.0;
    }

    void forgetPeak() {
        Lab.write(Path.of("/proc/" + process.pid() + "/clear_refs"), "5");
    }

    void stop() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // The program's name, in brackets, may hold spaces; the fields are counted behind it.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException e) {
            return 0;
        }
    }

    private long kilobytes(String key) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith(key + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(name + " has ended", e);
        }
    }
}
