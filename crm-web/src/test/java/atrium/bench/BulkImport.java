package atrium.bench;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings a file in through the wizard, with timeline, audit and search. */
final class BulkImport {

    private static final double GOAL = 8_000;
    private static final double MEMORY = 100;
    private static final int SECONDS = 1_200;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern SELECT =
            Pattern.compile("<select[^>]*name=\"([^\"]+)\"(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option[^>]*value=\"([^\"]*)\"[^>]*selected");
    private static final Pattern BOX = Pattern.compile("<input[^>]*type=\"checkbox\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");

    private static final Pattern TEXT = Pattern.compile("<input[^>]*type=\"text\"[^>]*name=\"(setting[^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final Installation atrium;
    private final ImportFile file;

    BulkImport(Installation atrium, ImportFile file) {
        this.atrium = atrium;
        this.file = file;
    }

    /** Uploads the file and has it checked; what then starts it by the wizard's button and waits until all rows are in. */
    Callable<Finding> prepared() throws Exception {
        Visitor visitor = Visitor.as("Nora Berg", atrium);
        String upload = upload(visitor);
        long memory = atrium.memory();
        String path = visitor.post(upload + "/mapping", filled(visitor.page(upload + "/mapping")), FORM)
                .getPath();
        waitFor(path, "CHECKED");
        return () -> started(visitor, path, memory);
    }

    private Finding started(Visitor visitor, String path, long memory) throws Exception {
        ProcessTimes before = atrium.times();
        long start = System.nanoTime();
        String page = visitor.page(path);
        visitor.post(path + "/start", "_csrf=" + Visitor.encoded(Visitor.token(page)), FORM);
        waitFor(path, "DONE");
        double took = (System.nanoTime() - start) / 1e9;
        ProcessTimes used = atrium.times().since(before);
        String failed = atrium.database().text("SELECT failed FROM import_run WHERE id = ?::uuid", id(path));
        if (!failed.equals("0")) {
            throw new IllegalStateException(failed + " rows of " + file.what() + " were refused");
        }
        double perSecond = file.rows() / took;
        return new Finding(
                "import of %,d %s".formatted(file.rows(), file.what()),
                "≥ 8,000 rows/s, memory + 100 MB at most",
                String.format(
                        Locale.ROOT,
                        "%,.0f rows/s, %.0f CPU-ms for a thousand rows, resident memory %+d MB",
                        perSecond,
                        (used.app() + used.database()) * 1_000 / file.rows(),
                        atrium.memory() - memory),
                Math.max(GOAL / perSecond, (atrium.memory() - memory) / MEMORY));
    }

    private String upload(Visitor visitor) throws Exception {
        String token = Visitor.token(visitor.page("/imports/new"));
        String limit = "----bench";
        StringBuilder body = new StringBuilder();
        for (String part : new String[] {"_csrf\"\r\n\r\n" + token, "type\"\r\n\r\n" + file.type()}) {
            body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\r\n".formatted(limit, part));
        }
        body.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.csv\"\r\n"
                        .formatted(limit))
                .append("Content-Type: text/csv\r\n\r\n")
                .append(file.text())
                .append("\r\n--%s--\r\n".formatted(limit));
        String path = visitor.post("/imports", body.toString(), "multipart/form-data; boundary=" + limit)
                .getPath();
        return path.replace("/mapping", "");
    }

    // As a browser sends the form when somebody chooses fields and identity, and nothing else.
    private String filled(String page) {
        StringBuilder form = new StringBuilder("_csrf=" + Visitor.encoded(Visitor.token(page)));
        file.fields().forEach(field -> add(form, "field", field));
        Matcher selects = SELECT.matcher(page);
        while (selects.find()) {
            Matcher chosen = CHOSEN.matcher(selects.group(2));
            String value = selects.group(1).equals("identity") ? file.identity() : chosen.find() ? chosen.group(1) : "";
            if (!selects.group(1).equals("field")) {
                add(form, selects.group(1), value);
            }
        }
        Matcher boxes = BOX.matcher(page);
        while (boxes.find()) {
            Matcher name = NAME.matcher(boxes.group());
            if (boxes.group().contains("checked") && name.find()) {
                add(form, name.group(1), "true");
            }
        }
        Matcher texts = TEXT.matcher(page);
        while (texts.find()) {
            Matcher value = VALUE.matcher(texts.group());
            String typed = value.find() && !value.group(1).isEmpty() ? value.group(1) : "Bench";
            add(form, texts.group(1), typed);
        }
        return form.toString();
    }

    private static void add(StringBuilder form, String name, String value) {
        form.append('&').append(name).append('=').append(Visitor.encoded(value));
    }

    private void waitFor(String path, String status) throws Exception {
        for (int tenth = 0; tenth < SECONDS * 10; tenth++) {
            String now = atrium.database().text("SELECT status FROM import_run WHERE id = ?::uuid", id(path));
            if (now.equals(status)) {
                return;
            }
            if (now.equals("FAILED")) {
                throw new IllegalStateException("The import failed");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("The import was not " + status + " in time");
    }

    private static String id(String path) {
        return path.replaceAll(".*/imports/([^/]+).*", "$1");
    }
}
