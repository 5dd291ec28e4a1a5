package atrium.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: one session of one person. */
final class Visitor {

    private final Installation atrium;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private Visitor(Installation atrium) {
        this.atrium = atrium;
    }

    /** Somebody who has not signed in, or the person that the asker is. */
    static Visitor as(Measure.Asker who, Installation atrium) throws IOException, InterruptedException {
        return who == Measure.Asker.NOBODY ? new Visitor(atrium) : as(who.person, atrium);
    }

    /** Signs in as one of the demo people, by the button with that name. */
    static Visitor as(String person, Installation atrium) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(atrium);
        String page = visitor.page("/sign-in");
        String form = page.substring(0, page.indexOf(person));
        String id = form.substring(form.lastIndexOf("name=\"person\""));
        visitor.post(
                "/sign-in/demo",
                "person=" + first(id, "value=\"([^\"]+)\"") + "&_csrf=" + encoded(token(page)),
                "application/x-www-form-urlencoded");
        return visitor;
    }

    /** The text of a page. */
    String page(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(atrium.address(path)).build(), BodyHandlers.ofString())
                .body();
    }

    /** Asks as a browser does, compressed, and reads all of the answer. */
    void get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(atrium.address(path))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
    }

    /** Reads a download without keeping it; how many lines it has. */
    long lines(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(atrium.address(path)).build();
        HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        long lines = 0;
        byte[] part = new byte[1 << 16];
        try (InputStream in = answer.body()) {
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                for (int at = 0; at < length; at++) {
                    lines += part[at] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }

    /** Sends a body; where it leads to. */
    URI post(String path, String body, String type) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(atrium.address(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .orElseThrow(() -> new IOException(path + " answered " + answer.statusCode() + " " + answer.body()));
    }

    /** Changes something as a page's script does, and reads all of the answer. */
    void change(String path, String body, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(atrium.address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Encoding", "gzip")
                .header("HX-Request", "true")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encoded(token)))
                .build();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
    }

    static String token(String page) {
        return first(page, "name=\"_csrf\" value=\"([^\"]+)\"");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern);
        }
        return matcher.group(1);
    }
}
