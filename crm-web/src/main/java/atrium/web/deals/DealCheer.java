package atrium.web.deals;

import atrium.domain.records.Viewer;
import atrium.sales.deals.DealId;
import atrium.sales.deals.Win;
import atrium.sales.deals.Wins;
import atrium.web.shell.Wording;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says something true about a deal that was just won. */
@Component
class DealCheer {

    private final Wins wins;
    private final MessageSource texts;
    private final Clock clock;

    DealCheer(Wins wins, MessageSource texts, Clock clock) {
        this.wins = wins;
        this.texts = texts;
        this.clock = clock;
    }

    Optional<String> of(UUID deal, Viewer viewer) {
        return wins.justNow(new DealId(deal), viewer).map(win -> say(win, viewer));
    }

    private String say(Win win, Viewer viewer) {
        Wording say = new Wording(clock, viewer.zone(), viewer.locale(), texts);
        String won = win.amount() == null
                ? text("deal.cheer", viewer, win.name())
                : text("deal.cheer.value", viewer, win.name(), say.money(win.amount(), win.currency()));
        if (win.standing() == Win.Standing.ALONE) {
            return won;
        }
        String whose = win.own() ? ".own" : "";
        return won + " "
                + text("deal.cheer." + win.standing().code() + whose, viewer, String.valueOf(win.owner()), win.count());
    }

    private String text(String key, Viewer viewer, Object... arguments) {
        return texts.getMessage(key, arguments, viewer.locale());
    }
}
