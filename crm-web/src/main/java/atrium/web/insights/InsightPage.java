package atrium.web.insights;

import atrium.domain.records.Act;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;

/** The pages of figures about deals. */
enum InsightPage {
    MINE("mine"),
    TEAM("team"),
    BOTTLENECKS("bottlenecks");

    static final String PATH = "/sales";

    private final String code;

    InsightPage(String code) {
        this.code = code;
    }

    String path() {
        return PATH + "/" + code;
    }

    /** Key of its name. */
    String label() {
        return "insights." + code;
    }

    /** Whether somebody who sees deals is led there: to a team's by whoever sees those of others. */
    boolean openTo(Viewer viewer) {
        return this != TEAM || viewer.level("deal", Act.READ) != Level.OWN;
    }

    /** The one for somebody who sees deals: their own for whoever changes own ones alone. */
    static InsightPage usual(Viewer viewer) {
        return viewer.level("deal", Act.EDIT) == Level.OWN || !TEAM.openTo(viewer) ? MINE : TEAM;
    }
}
