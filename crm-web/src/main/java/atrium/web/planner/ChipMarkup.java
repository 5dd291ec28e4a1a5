package atrium.web.planner;

import atrium.web.planner.PlannerScreen.Chip;
import atrium.web.planner.PlannerScreen.Day;
import atrium.web.planner.PlannerScreen.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/** Plans of a day as HTML, with every text and attribute escaped as Thymeleaf does it. */
final class ChipMarkup {

    private final StringBuilder html = new StringBuilder(2_048);

    private ChipMarkup() {}

    /** One plan after the other. */
    static String of(List<Chip> chips) {
        ChipMarkup markup = new ChipMarkup();
        chips.forEach(markup::chip);
        return markup.html.toString();
    }

    /** The days of somebody among many, each a cell with what is planned on it. */
    static String cells(Row row) {
        ChipMarkup markup = new ChipMarkup();
        row.days().forEach(day -> markup.cell(day, row.href()));
        return markup.html.toString();
    }

    private void cell(Day day, String further) {
        html.append("<div class=\"cal-team-cell")
                .append(day.today() ? " is-today" : "")
                .append(day.rest() ? " is-rest" : "")
                .append("\" data-cell");
        attribute("data-date", day.iso());
        html.append("><span class=\"cal-day-name\">");
        text(day.full());
        html.append("</span><div class=\"cal-cell-plans\">");
        day.timed().forEach(this::chip);
        html.append("</div>");
        if (day.more() != null) {
            html.append("<a class=\"cal-more\"");
            attribute("href", further);
            html.append('>');
            text(day.more());
            html.append("</a>");
        }
        html.append("</div>");
    }

    private void chip(Chip chip) {
        boolean known = chip.id() != null;
        html.append(known ? "<a" : "<div");
        attribute("class", chip.looks());
        if (known) {
            attribute("href", PlanCardController.PATH + chip.id());
        }
        if (known && chip.first()) {
            attribute("id", "plan-" + chip.id());
        }
        Chip.Move move = chip.move();
        if (move != null) {
            attribute("data-day", move.day());
            attribute("data-time", move.time());
            attribute("data-minutes", move.minutes());
        }
        html.append('>');
        if (chip.mark() != null) {
            html.append("<span class=\"monogram monogram-small hue-")
                    .append(chip.mark().hue())
                    .append("\" aria-hidden=\"true\">");
            text(chip.mark().initials());
            html.append("</span>");
        }
        span("plan-time", chip.time());
        span("plan-text", chip.text());
        span("plan-with", chip.with());
        span("visually-hidden", chip.rest());
        html.append(known ? "</a>" : "</div>");
    }

    // With a blank behind it, so that words stay apart when they are read aloud.
    private void span(String look, @Nullable String content) {
        if (content != null && !content.isEmpty()) {
            html.append("<span class=\"").append(look).append("\">");
            text(content);
            html.append("</span> ");
        }
    }

    private void attribute(String name, String value) {
        html.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private void text(String text) {
        html.append(escaped(text));
    }

    private static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }
}
