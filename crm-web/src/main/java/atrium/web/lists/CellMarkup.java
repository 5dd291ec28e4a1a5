package atrium.web.lists;

import atrium.domain.records.Tag;
import atrium.web.lists.ListScreen.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/** The cells of a row as HTML, with every text and attribute escaped as Thymeleaf does it. */
final class CellMarkup {

    private final StringBuilder html = new StringBuilder(1_024);

    private CellMarkup() {}

    static String of(List<Cell> cells) {
        CellMarkup markup = new CellMarkup();
        cells.forEach(markup::cell);
        return markup.html.toString();
    }

    private void cell(Cell cell) {
        open("td", "class", cell.look(), "title", cell.hint());
        if (cell.plain()) {
            text(cell.text());
        } else {
            element("a", "href", cell.href(), cell.text());
            element("span", "class", cell.state(), cell.text());
            for (Tag tag : cell.tags()) {
                element("span", "class", "tag hue-" + tag.hue(), tag.name());
            }
        }
        close("td");
    }

    // Nothing where there is no value.
    private void element(String name, String attribute, @Nullable String value, String text) {
        if (value != null) {
            open(name, attribute, value, "", null);
            text(text);
            close(name);
        }
    }

    private void open(String name, String one, @Nullable String value, String other, @Nullable String otherValue) {
        html.append('<').append(name);
        attribute(one, value);
        attribute(other, otherValue);
        html.append('>');
    }

    private void attribute(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            html.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        }
    }

    private void text(String text) {
        html.append(escaped(text));
    }

    private void close(String name) {
        html.append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }
}
