package atrium.web.insights;

/** The pages of figures about deals. */
enum InsightPage {
    MINE("mine"),
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
}
