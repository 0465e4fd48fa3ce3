import java.util.List;

/** Prints figures as a table in Markdown. */
final class Table {

    private Table() {}

    static String print(List<Figure> figures, boolean quick) {
        StringBuilder text = new StringBuilder();
        if (quick) {
            text.append("A quick run: it shows that everything runs; the figures mean nothing.\n\n");
        }
        text.append("| figure | Vitrine | beside it | ratio | goal | met | note |\n|---|---|---|---|---|---|---|\n");
        for (Figure figure : figures) {
            text.append("| ").append(String.join(" | ", figure.name(), figure.measured(), figure.beside(), figure.ratio(),
                    figure.goal(), figure.met(), figure.note().replace("|", "/").replace("\n", " "))).append(" |\n");
        }
        return text.toString();
    }
}
