package atrium.web.lists;

import atrium.domain.records.Tag;
import atrium.web.lists.BoardCard.Owner;
import atrium.web.lists.ListScreen.Cell;
import atrium.web.shell.Mark;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/** A card of a board as HTML, with every text and attribute escaped as Thymeleaf does it. */
final class CardMarkup {

    private final StringBuilder html = new StringBuilder(1_024);

    private CardMarkup() {}

    /**
     * @param icons address of the sheet of icons
     * @param move what the button that moves it is called; {@code {0}} stands for the title
     */
    static String of(BoardCard card, String icons, String move) {
        CardMarkup markup = new CardMarkup();
        markup.card(card, icons, move);
        return markup.html.toString();
    }

    private void card(BoardCard card, String icons, String move) {
        html.append("<li class=\"board-card\"");
        attribute("data-card", card.id());
        if (card.movable()) {
            html.append(" draggable=\"true\"");
        }
        html.append("><div class=\"board-card-head\">");
        mark(card.mark());
        html.append("<a");
        attribute("href", card.href());
        attribute("title", card.title());
        html.append('>').append(escaped(card.title())).append("</a>");
        if (card.movable()) {
            html.append("<button class=\"btn btn-quiet btn-icon btn-small\" type=\"button\" data-move-card");
            attribute("aria-label", move.replace("{0}", card.title()));
            html.append("><svg class=\"icon icon-small\" aria-hidden=\"true\"><use");
            attribute("href", icons + "#grip-vertical");
            html.append("></use></svg></button>");
        }
        html.append("</div>");
        boolean beside = card.amount().isEmpty()
                && card.late() == null
                && card.owner() != null
                && card.lines().isEmpty();
        if (!beside) {
            line(card.about(), "board-card-cell");
        }
        card.lines().forEach(line -> line(line, "board-card-cell"));
        foot(card, beside ? card.about() : null);
        line(card.next(), "board-card-cell board-card-next");
        html.append("</li>");
    }

    // The owner's mark stands beside the amount, or where there is none beside what the card is about.
    private void foot(BoardCard card, @Nullable Cell beside) {
        Owner owner = card.owner();
        if (card.amount().isEmpty() && card.late() == null && owner == null) {
            return;
        }
        html.append("<div class=\"board-card-foot\">");
        if (beside == null) {
            html.append("<span class=\"board-card-amount\">")
                    .append(escaped(card.amount()))
                    .append("</span>");
        } else {
            line(beside, "board-card-cell");
        }
        if (card.late() != null) {
            html.append("<span class=\"badge warn\">")
                    .append(escaped(card.late()))
                    .append("</span>");
        }
        if (owner != null) {
            html.append("<span class=\"board-card-owner\"");
            attribute("title", owner.name());
            html.append('>');
            mark(owner.mark());
            html.append("<span class=\"visually-hidden\">")
                    .append(escaped(owner.name()))
                    .append("</span></span>");
        }
        html.append("</div>");
    }

    private void line(@Nullable Cell cell, String look) {
        if (cell == null) {
            return;
        }
        html.append("<div");
        attribute("class", look);
        if (cell.hint() != null) {
            attribute("title", cell.hint());
        }
        html.append('>');
        if (cell.href() != null) {
            html.append("<a");
            attribute("href", cell.href());
            html.append('>').append(escaped(cell.text())).append("</a>");
        } else if (cell.state() != null) {
            html.append("<span");
            attribute("class", cell.state());
            html.append('>').append(escaped(cell.text())).append("</span>");
            if (cell.hint() != null) {
                html.append("<span class=\"visually-hidden\">, ")
                        .append(escaped(cell.hint()))
                        .append("</span>");
            }
        } else {
            html.append(escaped(cell.text()));
        }
        for (Tag tag : cell.tags()) {
            html.append("<span");
            attribute("class", "tag hue-" + tag.hue());
            html.append('>').append(escaped(tag.name())).append("</span>");
        }
        html.append("</div>");
    }

    private void mark(@Nullable Mark mark) {
        if (mark != null) {
            html.append("<span");
            attribute("class", "monogram hue-" + mark.hue() + (mark.square() ? " monogram-account" : ""));
            html.append(" aria-hidden=\"true\">")
                    .append(escaped(mark.initials()))
                    .append("</span>");
        }
    }

    private void attribute(String name, String value) {
        html.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }
}
