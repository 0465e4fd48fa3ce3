import java.util.List;

/** Measures figures that belong together. It starts what it needs; what it leaves running is stopped after it. */
interface Step {

    /** @throws Exception if the figures cannot be measured here; its message stands in the table */
    List<Figure> measure(Lab lab) throws Exception;
}
