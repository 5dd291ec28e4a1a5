package atrium.bench;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings a file of new contacts in through the wizard, matched by mail, with timeline, audit and search. */
final class BulkImport {

    private static final double GOAL = 8_000;
    private static final int SECONDS = 600;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern SELECT =
            Pattern.compile("<select[^>]*name=\"([^\"]+)\"(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option[^>]*value=\"([^\"]*)\"[^>]*selected");
    private static final Pattern BOX = Pattern.compile("<input[^>]*type=\"checkbox\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");

    private final Installation atrium;
    private final int rows;

    BulkImport(Installation atrium, int rows) {
        this.atrium = atrium;
        this.rows = rows;
    }

    /**
     * What came of it.
     *
     * @param cpu milliseconds of processor time per thousand rows
     * @param memory growth of the application's resident memory in MB
     */
    record Result(int rows, double perSecond, double cpu, long memory) {

        String verdict() {
            double ratio = GOAL / perSecond;
            String word = ratio <= 1 ? "met" : ratio <= 1.5 ? "near" : "missed";
            return ratio <= 1 ? word : String.format(Locale.ROOT, "%s (rows per second × %.2f)", word, ratio);
        }
    }

    Result run() throws Exception {
        Visitor visitor = Visitor.as("Sofia Moretti", atrium);
        String upload = upload(visitor);
        long memory = atrium.memory();
        String path = visitor.post(upload + "/mapping", filled(visitor.page(upload + "/mapping")), FORM)
                .getPath();
        waitFor(path, "CHECKED");
        ProcessTimes before = atrium.times();
        long start = System.nanoTime();
        String page = visitor.page(path);
        visitor.post(path + "/start", "_csrf=" + Visitor.encoded(Visitor.token(page)), FORM);
        waitFor(path, "DONE");
        double took = (System.nanoTime() - start) / 1e9;
        ProcessTimes used = atrium.times().since(before);
        return new Result(rows, rows / took, (used.app() + used.database()) * 1_000 / rows, atrium.memory() - memory);
    }

    private String upload(Visitor visitor) throws Exception {
        String token = Visitor.token(visitor.page("/imports/new"));
        String limit = "----bench";
        StringBuilder body = new StringBuilder();
        for (String part : new String[] {"_csrf\"\r\n\r\n" + token, "type\"\r\n\r\ncontact"}) {
            body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\r\n".formatted(limit, part));
        }
        body.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\n"
                        .formatted(limit))
                .append("Content-Type: text/csv\r\n\r\n")
                .append(file())
                .append("\r\n--%s--\r\n".formatted(limit));
        String path = visitor.post("/imports", body.toString(), "multipart/form-data; boundary=" + limit)
                .getPath();
        return path.replace("/mapping", "");
    }

    private String file() {
        String run = Long.toString(System.nanoTime(), 36);
        StringBuilder lines = new StringBuilder("First name,Last name,Email,Phone,Job title,City,Country\n");
        for (int row = 0; row < rows; row++) {
            lines.append("Pat%d,Bench%s,p%d.%s@bench.example,+49 30 23125 %03d,Buyer,Köln,DE\n"
                    .formatted(row % 977, run, row, run, row % 1_000));
        }
        return lines.toString();
    }

    // As a browser sends the form when nobody changes anything in it.
    private static String filled(String page) {
        StringBuilder form = new StringBuilder("_csrf=" + Visitor.encoded(Visitor.token(page)));
        Matcher selects = SELECT.matcher(page);
        while (selects.find()) {
            Matcher chosen = CHOSEN.matcher(selects.group(2));
            String value = selects.group(1).equals("identity") ? "email" : chosen.find() ? chosen.group(1) : "";
            form.append('&').append(selects.group(1)).append('=').append(Visitor.encoded(value));
        }
        Matcher boxes = BOX.matcher(page);
        while (boxes.find()) {
            Matcher name = NAME.matcher(boxes.group());
            if (boxes.group().contains("checked") && name.find()) {
                form.append('&').append(name.group(1)).append("=true");
            }
        }
        return form.toString();
    }

    private void waitFor(String path, String status) throws Exception {
        String id = path.replaceAll(".*/imports/([^/]+).*", "$1");
        for (int tenth = 0; tenth < SECONDS * 10; tenth++) {
            String now = atrium.database().text("SELECT status FROM import_run WHERE id = ?::uuid", id);
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
}
